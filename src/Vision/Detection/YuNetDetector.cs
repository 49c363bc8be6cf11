using System.Buffers;
using AutoAttend.Vision.Models;

namespace AutoAttend.Vision.Detection;

/// <summary>YuNet through ONNX Runtime, of fixed or dynamic input.</summary>
public sealed class YuNetDetector : IFaceDetector
{
    // A square picture of the largest WorkingSize that the options allow.
    private const int LargestTensor = 3 * 2560 * 2560;
    private const int TensorsKept = 4;

    private static readonly string[] OutputNames = [.. YuNetDecoder.Outputs.Select(output => output.Name)];

    // The shared pool would keep a tensor of 3 MB and more for every thread that ever ran a detection: bench/Soak, docs/benchmarks.md.
    private readonly ArrayPool<float> tensors = ArrayPool<float>.Create(LargestTensor, TensorsKept);
    private readonly OnnxModel model;
    private readonly DetectionOptions options;

    internal YuNetDetector(OnnxModel model, DetectionOptions options)
    {
        this.model = model;
        this.options = options;
    }

    /// <inheritdoc/>
    public int WorkingSize => model.Descriptor.InputSize > 0 ? model.Descriptor.InputSize : options.WorkingSize;

    /// <inheritdoc/>
    public IReadOnlyList<Face> Detect(BgrImage image)
    {
        var letterbox = model.Descriptor.InputSize > 0
            ? Letterbox.Fixed(image, WorkingSize)
            : Letterbox.Dynamic(image, WorkingSize);
        var faces = Run(Pixels.Scale(image, letterbox.Scale), letterbox);
        return NonMaximumSuppression.Keep(faces, options.Overlap).ConvertAll(letterbox.ToImage);
    }

    public void Dispose() => model.Dispose();

    private List<Face> Run(BgrImage scaled, Letterbox letterbox)
    {
        var length = 3 * letterbox.Width * letterbox.Height;
        var tensor = tensors.Rent(length);
        try
        {
            PlanarTensor.Write(scaled, model.Descriptor, tensor.AsSpan(0, length), letterbox.Width, letterbox.Height);
            using var outputs = model.Run(
                tensor.AsMemory(0, length), [1, 3, letterbox.Height, letterbox.Width], OutputNames);
            var faces = new List<Face>();
            for (var level = 0; level < outputs.Count / 4; level++)
            {
                YuNetDecoder.Decode(
                    level,
                    letterbox.Width,
                    outputs[4 * level].GetTensorDataAsSpan<float>(),
                    outputs[(4 * level) + 1].GetTensorDataAsSpan<float>(),
                    outputs[(4 * level) + 2].GetTensorDataAsSpan<float>(),
                    outputs[(4 * level) + 3].GetTensorDataAsSpan<float>(),
                    options.DetectionConfidence,
                    faces);
            }

            return faces;
        }
        finally
        {
            tensors.Return(tensor);
        }
    }
}
