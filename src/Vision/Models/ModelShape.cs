using Microsoft.ML.OnnxRuntime;

namespace AutoAttend.Vision.Models;

/// <summary>Compares a graph's tensors with what its descriptor promises, so that a wrong model fails at start and not at the first face.</summary>
internal static class ModelShape
{
    /// <exception cref="ModelFileException">A tensor is missing or has another shape.</exception>
    public static void Check(string path, ModelDescriptor descriptor, InferenceSession session)
    {
        int[] image = descriptor.InputSize == 0
            ? [-1, 3, -1, -1]
            : [1, 3, descriptor.InputSize, descriptor.InputSize];
        CheckTensor(path, "input", descriptor.Input, image, session.InputMetadata);
        foreach (var (name, shape) in Outputs(descriptor))
            CheckTensor(path, "output", name, shape, session.OutputMetadata);
    }

    private static IEnumerable<(string Name, int[] Shape)> Outputs(ModelDescriptor descriptor) =>
        descriptor.Task == ModelTask.Embedding
            ? [(descriptor.Output, [1, descriptor.Dimension])]
            : Detection.YuNetDecoder.Outputs.Select(output => (output.Name, new[] { 1, -1, output.Width }));

    private static void CheckTensor(
        string path, string kind, string name, int[] expected, IReadOnlyDictionary<string, NodeMetadata> tensors)
    {
        if (!tensors.TryGetValue(name, out var tensor))
            throw ModelFileException.Because(path, $"wrong {kind}", $"an {kind} named '{name}'", Quote(tensors.Keys));
        var fits = tensor.ElementType == typeof(float) && Fits(expected, tensor.Dimensions);
        if (!fits)
        {
            throw ModelFileException.Because(
                path,
                $"wrong shape of {kind} '{name}'",
                $"float {Text(expected)}",
                $"{(tensor.ElementType == typeof(float) ? "float" : tensor.ElementType.Name)} {Text(tensor.Dimensions)}");
        }
    }

    // The graph's own -1 accepts any size; a -1 in the descriptor needs nothing of the graph, except that a dynamic image size
    // must be dynamic in the graph too.
    private static bool Fits(int[] expected, int[] found)
    {
        if (expected.Length != found.Length)
            return false;
        var isImage = expected.Length == 4;
        for (var axis = 0; axis < expected.Length; axis++)
        {
            var free = found[axis] < 1;
            var agrees = expected[axis] < 1 ? free || !isImage : free || found[axis] == expected[axis];
            if (!agrees)
                return false;
        }

        return true;
    }

    private static string Text(int[] shape) => string.Join('x', shape.Select(size => size < 1 ? "N" : $"{size}"));

    private static string Quote(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
