using AutoAttend.Attendance.Facts;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts.Cameras;

namespace AutoAttend.Attendance.Deriving;

/// <summary>Gives each sighting to one of several shifts, or to one of several sessions.</summary>
internal static class Claims
{
    // Two shifts within two hours are one stay to whom nobody saw leaving: a lunch break, not a night.
    private static readonly TimeSpan StaysWithin = TimeSpan.FromHours(2);

    /// <summary>The claims of occasions in order, and what none of them claimed.</summary>
    /// <param name="planned">By start.</param>
    /// <param name="seen">In order.</param>
    /// <param name="rest">Takes what belongs to none, in order.</param>
    public static List<Claim> Of(List<Planned> planned, IReadOnlyList<Seen> seen, List<Seen> rest)
    {
        var claims = planned.ConvertAll(one => new Claim(one));
        var first = 0;
        foreach (var one in seen)
        {
            while (first < claims.Count && claims[first].Planned.Occasion.ClaimEnd <= one.From)
                first++;
            if (Choose(claims, first, one) is { } claim)
                claim.Own.Add(one);
            else
                rest.Add(one);
        }

        return claims;
    }

    /// <summary>Draws the borders between occasions that are close, and takes over what goes on from one to the next.</summary>
    public static void Join(List<Claim> claims, TimeSpan gap)
    {
        Claim? before = null;
        foreach (var claim in claims.Where(claim => claim.Planned.Free is null))
        {
            if (before is not null && before.Planned.Occasion.ClaimEnd > claim.Planned.Occasion.ClaimStart)
                Join(before, claim, gap);
            before = claim;
        }
    }

    private static Claim? Choose(List<Claim> claims, int first, Seen seen)
    {
        Claim? during = null, before = null, after = null;
        for (var index = first; index < claims.Count; index++)
        {
            var claim = claims[index];
            if (claim.Planned.Occasion.Start - seen.From > LongestClaim)
                break;
            if (!claim.Could(seen))
                continue;
            if (claim.Planned.Occasion.Start > seen.From)
                after ??= claim;
            else if (seen.From < claim.Planned.Occasion.End)
                during = claim;
            else if (before is null || claim.Planned.Occasion.End >= before.Planned.Occasion.End)
                before = claim;
        }

        return during ?? Between(before, after, seen);
    }

    // Between two shifts, who comes comes for the next one and who leaves leaves the last one; else the nearer one has it.
    private static Claim? Between(Claim? before, Claim? after, Seen seen)
    {
        if (before is null || after is null)
            return before ?? after;
        return seen.Direction switch
        {
            CameraDirection.In => after,
            CameraDirection.Out => before,
            CameraDirection.Both => seen.From - before.Planned.Occasion.End <= after.Planned.Occasion.Start - seen.From ? before : after,
            _ => throw new ArgumentOutOfRangeException(nameof(seen), seen.Direction, "A camera looks In, Out or Both."),
        };
    }

    private static void Join(Claim before, Claim after, TimeSpan gap)
    {
        var (end, start) = (before.Planned.Occasion.End, after.Planned.Occasion.Start);
        var border = end < start ? end + ((start - end) / 2) : start;
        if (before.CountTo > border)
            before.CountTo = border;
        if (after.CountFrom < border)
            after.CountFrom = border;

        foreach (var seen in before.Own)
        {
            if (seen.To > start && (seen.CameraId is null || after.Planned.Cameras is null || after.Planned.Cameras.Contains(seen.CameraId)))
                after.Carried.Add(seen with { From = border, Origin = Contracts.Attendance.CheckOrigin.Continued });
        }

        Stay(before, after, border, gap);
    }

    // Of shifts only: being in one class says nothing of the next.
    private static void Stay(Claim before, Claim after, DateTimeOffset border, TimeSpan gap)
    {
        if (before.Planned.Shift is null || before.Own.Count == 0 || after.Own.Count == 0 || after.Carried.Count > 0
            || after.Planned.Occasion.Start - before.Planned.Occasion.End > StaysWithin)
            return;
        var last = Presence.Walk(before.Own, gap)[^1];
        var next = after.Own[0];
        if (last.Held == PresenceHold.Left || last.End >= border || next.From < border || !last.Reaches(next, gap))
            return;
        // A claim may end before the border does: the rest of the way to it nobody knows of.
        var claimEnd = before.Planned.Occasion.ClaimEnd;
        before.StayedUntil = border < claimEnd ? border : claimEnd;
        after.Carried.Add(new Seen(
            next.Id,
            next.CameraId,
            last.Held == PresenceHold.UntilSeenLeaving ? CameraDirection.In : CameraDirection.Both,
            border,
            next.From,
            Contracts.Attendance.CheckOrigin.Continued));
    }

    // A claim begins at most 12 hours before the start.
    private static readonly TimeSpan LongestClaim = TimeSpan.FromHours(12);
}
