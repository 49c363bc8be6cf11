namespace AutoAttend.Attendance.Deriving;

/// <summary>Puts corrected times in place of those that were seen, and keeps presence within the occasion's claim.</summary>
internal static class Corrected
{
    public static List<Presence> Apply(
        List<Presence> presences, DateTimeOffset? checkIn, DateTimeOffset? checkOut, DateTimeOffset claimStart, DateTimeOffset claimEnd)
    {
        if (checkIn is { } came)
            presences = Begin(presences, came);
        if (checkOut is { } left)
            presences = Finish(presences, checkIn > left ? checkIn.Value : left);
        for (var index = 0; index < presences.Count; index++)
            presences[index] = Within(presences[index], claimStart, claimEnd);
        return presences;
    }

    // What was seen before the check-in does not count; the time from it to the first sighting after it does.
    private static List<Presence> Begin(List<Presence> presences, DateTimeOffset came)
    {
        var kept = presences.FindAll(one => one.End >= came);
        if (kept.Count == 0)
            return [new Presence(came, came, PresenceHold.UntilSeenLeaving)];
        kept[0] = kept[0] with { Start = came };
        return kept;
    }

    private static List<Presence> Finish(List<Presence> presences, DateTimeOffset left)
    {
        var kept = presences.FindAll(one => one.Start <= left);
        if (kept.Count == 0)
            return [new Presence(left, left, PresenceHold.Left)];
        kept[^1] = kept[^1] with { End = left, Held = PresenceHold.Left };
        return kept;
    }

    private static Presence Within(Presence presence, DateTimeOffset start, DateTimeOffset end) =>
        presence with { Start = Clamp(presence.Start, start, end), End = Clamp(presence.End, start, end) };

    private static DateTimeOffset Clamp(DateTimeOffset time, DateTimeOffset start, DateTimeOffset end) => time < start ? start : time > end ? end : time;
}
