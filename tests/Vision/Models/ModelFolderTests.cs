using AutoAttend.Tests;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Models;

namespace AutoAttend.Vision.Tests.Models;

public sealed class ModelFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("autoattend-models-");

    [Fact]
    public void An_empty_folder_is_no_failure_and_says_which_command_provides_the_models()
    {
        var models = Load();

        Assert.Null(models.Detector);
        Assert.Null(models.Embedder);
        Assert.Equal(
            $"There are no face models in {folder.FullName}. Run './models/pull --models {folder.FullName}', or start with '--models DIR' naming a folder that has them.",
            models.Missing);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_as_good_as_an_empty_one()
    {
        var models = ModelFolder.Load(new ModelOptions { Folder = Path.Combine(folder.FullName, "nowhere") });

        Assert.NotNull(models.Missing);
    }

    [Fact]
    public void The_default_pair_comes_before_models_of_unstated_licence()
    {
        Touch(ModelCatalog.YuNet, ModelCatalog.SFace, ModelCatalog.MobileFaceNet);

        var models = Load();

        Assert.Equal("yunet_2023mar", models.Detector!.Name);
        Assert.Equal("sface_2021dec", models.Embedder!.Name);
        Assert.Null(models.Missing);
    }

    [Fact]
    public void The_detector_of_dynamic_input_is_preferred_since_it_finds_the_same_for_less()
    {
        Touch(ModelCatalog.YuNet, ModelCatalog.YuNetDynamic);

        Assert.Equal("yunet_s_dynamic", Load().Detector!.Name);
    }

    [Fact]
    public void A_model_named_by_option_is_taken_before_any_preference()
    {
        Touch(ModelCatalog.YuNet, ModelCatalog.YuNetDynamic, ModelCatalog.SFace, ModelCatalog.MobileFaceNet);

        var models = ModelFolder.Load(
            new ModelOptions { Folder = folder.FullName, Detector = "yunet_2023mar", Embedder = "mobilefacenet_128" });

        Assert.Equal(("yunet_2023mar", "mobilefacenet_128"), (models.Detector!.Name, models.Embedder!.Name));
    }

    [Fact]
    public void An_unknown_name_is_refused_with_the_known_ones()
    {
        var error = Assert.Throws<ModelSettingException>(
            () => ModelFolder.Load(new ModelOptions { Folder = folder.FullName, Embedder = "facenet" }));

        Assert.Equal("The option Embedder is 'facenet': name one of sface_2021dec, mobilefacenet_128.", error.Message);
    }

    [Fact]
    public void A_damaged_file_fails_with_its_name_and_both_hashes()
    {
        Touch(ModelCatalog.YuNet);
        Copy("mobilefacenet_128.onnx");

        var error = Open();

        Assert.StartsWith(
            $"face_detection_yunet_2023mar.onnx: wrong or damaged model file: expected SHA-256 {ModelCatalog.YuNet.Sha256}, found {ModelHash.Of("x"u8)}.",
            error);
        Assert.Contains("run './models/pull'", error);
    }

    [Fact]
    public void A_file_that_is_no_model_says_so()
    {
        Own("junk.onnx", "not a model"u8.ToArray(), output: "output", dimension: 128);

        Assert.Contains("junk.onnx: not a model that ONNX Runtime can load: expected an ONNX graph, found ", Open());
    }

    [Fact]
    public void A_model_of_another_dimension_names_both_shapes()
    {
        Own("mine.onnx", File.ReadAllBytes(Material.Find("models/mobilefacenet_128.onnx")), output: "output", dimension: 512);

        Assert.Contains("mine.onnx: wrong shape of output 'output': expected float 1x512, found float 1x128.", Open());
    }

    [Fact]
    public void A_model_without_the_named_output_names_those_it_has()
    {
        Own("mine.onnx", File.ReadAllBytes(Material.Find("models/mobilefacenet_128.onnx")), output: "fc1", dimension: 128);

        Assert.Contains("mine.onnx: wrong output: expected an output named 'fc1', found 'output'.", Open());
    }

    [Fact]
    public void A_model_described_in_the_folder_is_used_before_the_catalogs()
    {
        Copy("mobilefacenet_128.onnx");
        Own("mine.onnx", File.ReadAllBytes(Material.Find("models/mobilefacenet_128.onnx")), output: "output", dimension: 128);
        Copy("yunet_s_dynamic.onnx");

        using var engine = RecognitionEngine.Open(Load(), Options, new DetectionOptions());

        Assert.StartsWith("mine-f055d9c9", engine.Embedder.ModelId);
        Assert.Equal(0.5f, engine.Thresholds.MatchCosine);
        Assert.Equal("CPU", engine.ExecutionProvider);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private ModelOptions Options => new() { Folder = folder.FullName, IntraOpThreads = 1 };

    private ModelFolder Load() => ModelFolder.Load(Options);

    private string Open()
    {
        if (Load().Detector is null)
            Copy("yunet_s_dynamic.onnx");
        return Assert.Throws<ModelFileException>(() => RecognitionEngine.Open(Load(), Options, new DetectionOptions())).Message;
    }

    private void Touch(params ModelDescriptor[] models)
    {
        foreach (var model in models)
            File.WriteAllText(Path.Combine(folder.FullName, model.File), "x");
    }

    private void Copy(string file) => File.Copy(Material.Find($"models/{file}"), Path.Combine(folder.FullName, file));

    private void Own(string file, byte[] content, string output, int dimension)
    {
        File.WriteAllBytes(Path.Combine(folder.FullName, file), content);
        File.WriteAllText(Path.Combine(folder.FullName, "models.json"), $$"""
            [ {
              "name": "mine", "task": "embedding", "file": "{{file}}", "sha256": "{{ModelHash.Of(content)}}", "license": "MIT",
              "input": "input", "inputSize": 112, "channels": "rgb", "mean": 127.5, "scale": 0.00784314,
              "output": "{{output}}", "dimension": {{dimension}}, "matchCosine": 0.5, "matchMargin": 0.1
            } ]
            """);
    }
}
