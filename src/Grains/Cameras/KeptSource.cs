namespace AutoAttend.Grains.Cameras;

/// <summary>A camera's source as it is kept.</summary>
/// <param name="Address">With its password; null for a camera that was never configured.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.KeptSource")]
public sealed record KeptSource(string? Address)
{
    // Orleans prints answers when its messages are traced.
    public override string ToString() => "a camera's source";
}
