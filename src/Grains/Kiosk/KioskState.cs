using AutoAttend.Contracts.Kiosk;

namespace AutoAttend.Grains.Kiosk;

/// <summary>A site's kiosks as they are kept.</summary>
[GenerateSerializer, Alias("AutoAttend.KioskState")]
public sealed record KioskState
{
    /// <summary>By name.</summary>
    [Id(0)]
    public KioskSettings[] Kiosks { get; init; } = [];
}
