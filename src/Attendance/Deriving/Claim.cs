using AutoAttend.Attendance.Facts;
using AutoAttend.Attendance.Plans;

namespace AutoAttend.Attendance.Deriving;

/// <summary>A shift or session and the sightings that belong to it.</summary>
internal sealed class Claim(Planned planned)
{
    public Planned Planned { get; } = planned;

    /// <summary>What belongs to it, in order.</summary>
    public List<Seen> Own { get; } = [];

    /// <summary>What goes on into it from the occasion before; it belongs to that one and is not counted here.</summary>
    public List<Seen> Carried { get; } = [];

    /// <summary>From here on time may count; where two occasions are close, each counts to the border between them.</summary>
    public DateTimeOffset CountFrom { get; set; } = planned.CountFrom;

    /// <summary>To here time may count.</summary>
    public DateTimeOffset CountTo { get; set; } = planned.CountTo;

    /// <summary>Set where the person stayed on into the next occasion: until when it is this one.</summary>
    public DateTimeOffset? StayedUntil { get; set; }

    /// <summary>Whether a sighting could belong to it.</summary>
    public bool Could(Seen seen) =>
        Planned.Free is null
        && Planned.Occasion.ClaimStart <= seen.From
        && seen.From < Planned.Occasion.ClaimEnd
        && (seen.CameraId is null || Planned.Cameras is null || Planned.Cameras.Contains(seen.CameraId));
}
