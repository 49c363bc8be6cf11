namespace AutoAttend.Contracts;

/// <summary>What was asked for does not exist, or does not exist any more.</summary>
[GenerateSerializer, Alias("AutoAttend.NotFound")]
public sealed class NotFoundException : Exception
{
    /// <param name="kind">For example <c>camera</c>.</param>
    /// <param name="id">The id that was asked for.</param>
    public NotFoundException(string kind, string id)
        : base($"There is no {kind} \"{id}\".")
    {
        Kind = kind;
        Id = id;
    }

    [Id(0)]
    public string Kind { get; }

    [Id(1)]
    public string Id { get; }
}
