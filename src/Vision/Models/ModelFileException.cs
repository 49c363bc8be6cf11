namespace AutoAttend.Vision.Models;

/// <summary>A model file is there, but it is damaged or not the model that its descriptor promises.</summary>
public sealed class ModelFileException : Exception
{
    public ModelFileException()
    {
    }

    public ModelFileException(string message)
        : base(message)
    {
    }

    public ModelFileException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>One sentence for the operator: which file, what is wrong, what was expected and found, what to do.</summary>
    public static ModelFileException Because(string path, string problem, string expected, string found, Exception? inner = null) =>
        new(
            $"{Path.GetFileName(path)}: {problem}: expected {expected}, found {found}. "
            + $"Delete {path} and run './models/pull', or put the right file there.",
            inner!);
}
