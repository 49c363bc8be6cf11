namespace AutoAttend.Milvus.Server;

/// <summary>A request that is answered with a status other than success.</summary>
internal sealed class Refusal(int code, string reason, bool retriable = false, bool inputError = false) : Exception(reason)
{
    public int Code { get; } = code;

    public bool Retriable { get; } = retriable;

    public bool InputError { get; } = inputError;
}
