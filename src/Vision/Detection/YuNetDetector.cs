using System.Buffers;
using AutoAttend.Vision.Models;
using Microsoft.ML.OnnxRuntime;

namespace AutoAttend.Vision.Detection;

/// <summary>YuNet through ONNX Runtime, of fixed or dynamic input.</summary>
public sealed class YuNetDetector : IFaceDetector
{
    // A square picture of the largest WorkingSize that the options allow; a larger batch is not kept.
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
    public bool TakesBatches => model.AnyBatch;

    /// <inheritdoc/>
    public IReadOnlyList<Face> Detect(BgrImage image) => Run([image], LetterboxOf(image))[0];

    /// <inheritdoc/>
    public IReadOnlyList<IReadOnlyList<Face>> Detect(IReadOnlyList<BgrImage> images)
    {
        if (!TakesBatches)
            return [.. images.Select(Detect)];
        var faces = new IReadOnlyList<Face>[images.Count];
        // Images of one shape lie in the network's input alike.
        foreach (var alike in Enumerable.Range(0, images.Count).GroupBy(i => (images[i].Width, images[i].Height)))
        {
            var places = alike.ToArray();
            var found = Run([.. places.Select(i => images[i])], LetterboxOf(images[places[0]]));
            for (var i = 0; i < places.Length; i++)
                faces[places[i]] = found[i];
        }
        return faces;
    }

    public void Dispose() => model.Dispose();

    private Letterbox LetterboxOf(BgrImage image) => model.Descriptor.InputSize > 0
        ? Letterbox.Fixed(image, WorkingSize)
        : Letterbox.Dynamic(image, WorkingSize);

    private IReadOnlyList<Face>[] Run(IReadOnlyList<BgrImage> images, Letterbox letterbox)
    {
        var length = 3 * letterbox.Width * letterbox.Height;
        var tensor = tensors.Rent(images.Count * length);
        try
        {
            for (var i = 0; i < images.Count; i++)
            {
                PlanarTensor.Write(
                    Pixels.Scale(images[i], letterbox.Scale), model.Descriptor, tensor.AsSpan(i * length, length), letterbox.Width, letterbox.Height);
            }
            using var outputs = model.Run(
                tensor.AsMemory(0, images.Count * length), [images.Count, 3, letterbox.Height, letterbox.Width], OutputNames);
            return [.. Enumerable.Range(0, images.Count).Select(i => FacesOf(outputs, i, images.Count, letterbox))];
        }
        finally
        {
            tensors.Return(tensor);
        }
    }

    private List<Face> FacesOf(IReadOnlyList<OrtValue> outputs, int image, int images, Letterbox letterbox)
    {
        var faces = new List<Face>();
        for (var level = 0; level < outputs.Count / 4; level++)
        {
            YuNetDecoder.Decode(
                level, letterbox.Width, Of(4 * level), Of((4 * level) + 1), Of((4 * level) + 2), Of((4 * level) + 3), options.DetectionConfidence, faces);
        }
        return NonMaximumSuppression.Keep(faces, options.Overlap).ConvertAll(letterbox.ToImage);

        ReadOnlySpan<float> Of(int output)
        {
            var values = outputs[output].GetTensorDataAsSpan<float>();
            var length = values.Length / images;
            return values.Slice(image * length, length);
        }
    }
}
