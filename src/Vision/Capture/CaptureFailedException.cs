namespace AutoAttend.Vision.Capture;

/// <summary>A source could not be opened or broke off.</summary>
/// <param name="message">Why, in words for the operator; without secrets.</param>
public sealed class CaptureFailedException(string message) : Exception(message);
