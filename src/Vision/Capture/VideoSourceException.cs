namespace AutoAttend.Vision.Capture;

/// <summary>What was given is not a source that frames can be captured from.</summary>
/// <param name="message">The redacted value, what is wrong with it and what is accepted.</param>
public sealed class VideoSourceException(string message) : Exception(message);
