namespace AutoAttend.Grains.Kiosk;

/// <summary>A person's means of identification at kiosks, none of them readable.</summary>
[GenerateSerializer, Immutable, Alias("AutoAttend.KioskKeysState")]
public sealed record KioskKeysState
{
    /// <summary>Hash of the PIN, slow to compute; null without.</summary>
    [Id(0)]
    public string? Pin { get; init; }

    /// <summary>The key of the QR code's token; null without.</summary>
    [Id(1)]
    public string? Code { get; init; }

    /// <summary>The key of the badge's token; null without.</summary>
    [Id(2)]
    public string? Badge { get; init; }
}
