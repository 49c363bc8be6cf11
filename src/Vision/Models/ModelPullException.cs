namespace AutoAttend.Vision.Models;

/// <summary>A model could not be downloaded; the message says why and what to do.</summary>
public sealed class ModelPullException : Exception
{
    public ModelPullException()
    {
    }

    public ModelPullException(string message)
        : base(message)
    {
    }

    public ModelPullException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
