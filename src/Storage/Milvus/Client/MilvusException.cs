namespace AutoAttend.Storage.Milvus.Client;

/// <summary>Milvus did not do what it was asked.</summary>
/// <param name="message">What it said, or why it said nothing.</param>
/// <param name="code">Its own number for it (<see cref="MilvusCodes"/>); 0 where no answer came.</param>
internal sealed class MilvusException(string message, int code = 0, Exception? inner = null) : Exception(message, inner)
{
    public int Code { get; } = code;

    /// <summary>Whether the same request may succeed in a moment.</summary>
    public bool MaySucceedLater { get; init; }

    /// <summary>Whether the server, rather than the request, is at fault: others would fare no better.</summary>
    public bool IsAway { get; init; }
}
