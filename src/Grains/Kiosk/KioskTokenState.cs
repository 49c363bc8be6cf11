namespace AutoAttend.Grains.Kiosk;

/// <summary>Whose a token is.</summary>
[GenerateSerializer, Immutable, Alias("AutoAttend.KioskTokenState")]
public sealed record KioskTokenState
{
    /// <summary>Null for nobody's.</summary>
    [Id(0)]
    public string? PersonId { get; init; }
}
