namespace AutoAttend.Contracts.Recognition;

/// <summary>Nothing can be recognised now: models or gallery are not ready, or there is more to do than can be done. Ask again later.</summary>
[GenerateSerializer, Alias("AutoAttend.RecognitionUnavailable")]
public sealed class RecognitionUnavailableException : Exception
{
    public RecognitionUnavailableException()
    {
    }

    /// <param name="message">Why, in words for the operator.</param>
    public RecognitionUnavailableException(string message)
        : base(message)
    {
    }

    public RecognitionUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
