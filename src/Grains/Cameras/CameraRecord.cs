using AutoAttend.Contracts.Cameras;

namespace AutoAttend.Grains.Cameras;

/// <summary>What is kept of a camera. The one place where its password stands: every view of it is redacted.</summary>
[GenerateSerializer, Alias("AutoAttend.CameraRecord")]
public sealed record CameraRecord
{
    /// <summary>With the password in <see cref="CameraSettings.Source"/>; null until it was configured.</summary>
    [Id(0)]
    public CameraSettings? Settings { get; init; }

    /// <summary>Whether an operator wants it on.</summary>
    [Id(1)]
    public bool On { get; init; }

    /// <summary>Until when it is known to have looked at frames, written now and then; null while it is off.</summary>
    [Id(2)]
    public DateTimeOffset? WatchedUntil { get; init; }
}
