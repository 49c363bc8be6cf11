namespace AutoAttend.Vision.Models;

/// <summary>An execution provider cannot be used; the message says why.</summary>
internal sealed class ProviderUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
