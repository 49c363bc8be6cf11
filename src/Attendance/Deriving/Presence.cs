using AutoAttend.Attendance.Facts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;

namespace AutoAttend.Attendance.Deriving;

/// <summary>A stretch of presence while a day's sightings are walked through; <c>docs/attendance.md</c> says the rules in words.</summary>
/// <param name="Start">When it began.</param>
/// <param name="End">The last time the person was seen in it.</param>
/// <param name="Held">What holds it open.</param>
internal readonly record struct Presence(DateTimeOffset Start, DateTimeOffset End, PresenceHold Held)
{
    /// <summary>What began it; nothing where a correction did.</summary>
    public Seen FirstSeen { get; init; } = new("", null, CameraDirection.Both, Start, Start, CheckOrigin.Corrected);

    /// <summary>What it was last seen by.</summary>
    public Seen LastSeen { get; init; } = new("", null, CameraDirection.Both, End, End, CheckOrigin.Corrected);

    /// <summary>The presences that sightings in order make; at least one.</summary>
    public static List<Presence> Walk(IReadOnlyList<Seen> seen, TimeSpan gap)
    {
        List<Presence> presences = [BeginWith(seen[0])];
        for (var index = 1; index < seen.Count; index++)
        {
            if (presences[^1].Reaches(seen[index], gap))
                presences[^1] = presences[^1].With(seen[index]);
            else
                presences.Add(BeginWith(seen[index]));
        }

        return presences;
    }

    /// <summary>The presence that a sighting begins.</summary>
    public static Presence BeginWith(Seen seen) => new(seen.From, seen.To, seen.Direction switch
    {
        CameraDirection.In => PresenceHold.UntilSeenLeaving,
        CameraDirection.Both => PresenceHold.ForTheGap,
        CameraDirection.Out => PresenceHold.Left,
        _ => throw new ArgumentOutOfRangeException(nameof(seen), seen.Direction, "A camera looks In, Out or Both."),
    })
    {
        FirstSeen = seen,
        LastSeen = seen,
    };

    /// <summary>Whether a sighting that begins at or after <see cref="Start"/> belongs to this presence.</summary>
    public bool Reaches(Seen seen, TimeSpan gap) => seen.From <= End || Held switch
    {
        PresenceHold.UntilSeenLeaving => true,
        PresenceHold.ForTheGap => seen.From - End <= gap,
        PresenceHold.Left => false,
        _ => throw new ArgumentOutOfRangeException(nameof(seen), Held, "Nothing else holds a presence."),
    };

    /// <summary>This presence with a sighting that belongs to it.</summary>
    public Presence With(Seen seen) => new(Start, seen.To > End ? seen.To : End, seen.Direction switch
    {
        CameraDirection.In => PresenceHold.UntilSeenLeaving,
        CameraDirection.Out => PresenceHold.Left,
        CameraDirection.Both when Held == PresenceHold.Left && seen.To > End => PresenceHold.ForTheGap,
        CameraDirection.Both => Held,
        _ => throw new ArgumentOutOfRangeException(nameof(seen), seen.Direction, "A camera looks In, Out or Both."),
    })
    {
        FirstSeen = FirstSeen,
        LastSeen = seen.To > End || (seen.To == End && seen.Direction == CameraDirection.Out) ? seen : LastSeen,
    };

    /// <summary>Until when the person is held to be there without another sighting; null once they left.</summary>
    public DateTimeOffset? Until(TimeSpan gap, DateTimeOffset dayEnd) => Held switch
    {
        PresenceHold.UntilSeenLeaving => dayEnd,
        PresenceHold.ForTheGap => dayEnd - End > gap ? End + gap : dayEnd,
        PresenceHold.Left => null,
        _ => throw new ArgumentOutOfRangeException(nameof(gap), Held, "Nothing else holds a presence."),
    };
}
