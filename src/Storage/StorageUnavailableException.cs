namespace AutoAttend.Storage;

/// <summary>Storage cannot be opened or used; the message names the path and says what to do.</summary>
public sealed class StorageUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
