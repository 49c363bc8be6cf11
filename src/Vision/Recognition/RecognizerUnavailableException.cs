namespace AutoAttend.Vision.Recognition;

/// <summary>No recognizer is ready, or none answered in time.</summary>
public sealed class RecognizerUnavailableException : Exception
{
    public RecognizerUnavailableException()
    {
    }

    public RecognizerUnavailableException(string message)
        : base(message)
    {
    }

    public RecognizerUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
