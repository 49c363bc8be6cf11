using AutoAttend.Vision.Matching;

namespace AutoAttend.Vision.Models;

/// <summary>The models that AutoAttend knows by itself, in order of preference within each task.</summary>
public static class ModelCatalog
{
    // Pinned to a commit of 29 May 2025, whose LFS pointers carry the hashes and sizes below.
    private const string Zoo =
        "https://media.githubusercontent.com/media/opencv/opencv_zoo/966be4cb6eefc2a4f586ed0581bf4bbaa2533070/models/";

    /// <summary>YuNet of the OpenCV model zoo: part of the default pair.</summary>
    public static ModelDescriptor YuNet { get; } = new()
    {
        Name = "yunet_2023mar",
        Task = ModelTask.Detection,
        File = "face_detection_yunet_2023mar.onnx",
        Sha256 = "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4",
        License = "MIT",
        Source = new Uri(Zoo + "face_detection_yunet/face_detection_yunet_2023mar.onnx"),
        Bytes = 232_589,
        Input = "input",
        InputSize = 640,
    };

    /// <summary>YuNet with an input of any size; used where it is found, since a 16:9 picture costs it only 640x384.</summary>
    public static ModelDescriptor YuNetDynamic { get; } = new()
    {
        Name = "yunet_s_dynamic",
        Task = ModelTask.Detection,
        File = "yunet_s_dynamic.onnx",
        Sha256 = "daede24002cc8590f457998cc5e6c9e8b82f45f6bd969506a8913cd4ed10a2d3",
        License = "MIT",
        Bytes = 237_823,
        Input = "input",
        InputSize = 0,
    };

    /// <summary>SFace of the OpenCV model zoo: part of the default pair, the best embedder with a clear licence.</summary>
    public static ModelDescriptor SFace { get; } = new()
    {
        Name = "sface_2021dec",
        Task = ModelTask.Embedding,
        File = "face_recognition_sface_2021dec.onnx",
        Sha256 = "0ba9fbfa01b5270c96627c4ef784da859931e02f04419c829e83484087c34e79",
        License = "Apache-2.0",
        Source = new Uri(Zoo + "face_recognition_sface/face_recognition_sface_2021dec.onnx"),
        Bytes = 38_696_353,
        Input = "data",
        InputSize = 112,

        // OpenCV's FaceRecognizerSF, with which the authors' threshold was found, swaps its BGR chips to RGB (face_recognize.cpp:
        // blobFromImage with swapRB true); mean and scale are inside the graph.
        Channels = ChannelOrder.Rgb,
        Output = "fc1",
        Dimension = 128,
        Thresholds = new MatchThresholds(MatchCosine: 0.45f, MatchMargin: 0.10f) { LowDetailCosine = 0.65f },
        Evidence = "0.363 is its authors' threshold for one comparison of two faces; a gallery search makes many, so it is raised. "
            + "Not measured on our footage: calibrate with your own before relying on it.",
    };

    /// <summary>A public export whose licence nobody states: recognised where it is found, never downloaded, chosen last.</summary>
    public static ModelDescriptor MobileFaceNet { get; } = new()
    {
        Name = "mobilefacenet_128",
        Task = ModelTask.Embedding,
        File = "mobilefacenet_128.onnx",
        Sha256 = "f055d9c9a4d826d198c42666590fdefa0fdc1374a75ccb6306c3d1b1bf8f74c5",
        License = "unstated: for tests and benchmarks only",
        Bytes = 3_973_728,
        Input = "input",
        InputSize = 112,
        Channels = ChannelOrder.Rgb,
        Mean = 127.5f,
        Scale = 1 / 127.5f,
        Output = "output",
        Dimension = 128,
        Thresholds = new MatchThresholds(MatchCosine: 0.50f, MatchMargin: 0.10f) { LowDetailCosine = 0.65f },
        Evidence = "OnnxEmbedderTests on 31 photographs: 74 pairs of one person 0.43 to 0.97, mean 0.72; 391 pairs of two persons at most 0.33. "
            + "lobby-a: the ten visits of enrolled people have mean cosines of 0.57 and more with margins of 0.3 and more, the stranger at most 0.30. "
            + "Low detail, classroom with each person once left out of the gallery: track means 0.68 to 0.87 for the enrolled, 0.42 to 0.62 for the stranger.",
        TestsOnly = true,
    };

    /// <summary>All of them; the first that is present in a folder serves its task.</summary>
    public static IReadOnlyList<ModelDescriptor> All { get; } = [YuNetDynamic, YuNet, SFace, MobileFaceNet];
}
