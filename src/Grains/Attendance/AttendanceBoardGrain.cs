using AutoAttend.Attendance;
using AutoAttend.Attendance.Plans;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Grains.Placement;

namespace AutoAttend.Grains.Attendance;

/// <summary>
/// The board of a site and day. It keeps nothing: it is derived from the ledger when first asked, and again when the site's plans changed
/// or time alone changed a record; what came out differently then, it publishes.
/// </summary>
[RequireRole(SiloRoles.People)]
public sealed class AttendanceBoardGrain(SitePlans plans, SiteReader reader, AttendanceNews news, TimeProvider time) : Grain, IAttendanceBoardGrain
{
    // Outages and other people's groups come to no board: one that shows nobody's change for so long looks again.
    private static readonly TimeSpan Trust = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, IReadOnlyList<AttendanceRecord>> records = new(StringComparer.Ordinal);
    private SitePlan? plan;
    private DateTimeOffset derivedAt;

    async Task<IReadOnlyList<AttendanceRecord>> IAttendanceBoardGrain.Get()
    {
        await Follow();
        return InOrder();
    }

    Task IAttendanceBoardGrain.Update(string personId, IReadOnlyList<AttendanceRecord> ofTheDay)
    {
        // A board that nobody has asked for yet finds them in the ledger when somebody does.
        if (plan is null || ofTheDay.Count == 0)
            records.Remove(personId);
        else
            records[personId] = ofTheDay;
        return Task.CompletedTask;
    }

    async Task<IReadOnlyList<AttendanceRecord>> IAttendanceBoardGrain.Rebuild()
    {
        derivedAt = DateTimeOffset.MinValue;
        await Follow();
        return InOrder();
    }

    async Task IAttendanceBoardGrain.Refresh()
    {
        if (plan is null)
            return;
        derivedAt = DateTimeOffset.MinValue;
        await Follow();
    }

    private async Task Follow()
    {
        var (siteId, date) = GrainKeys.ParseBoard(this.GetPrimaryKeyString());
        HistoryRules.Check(date);
        var current = await plans.Read(siteId);
        var now = time.GetUtcNow();
        if (ReferenceEquals(current, plan) && now - derivedAt < Trust && !records.Values.Any(of => of.Any(record => record.ChangesAt <= now)))
            return;

        var before = plan is null ? null : InOrder();
        var derived = await reader.Derive(current, date, date);
        records.Clear();
        foreach (var of in derived.GroupBy(record => record.PersonId, StringComparer.Ordinal))
            records[of.Key] = [.. of];
        (plan, derivedAt) = (current, now);
        if (before is not null)
            await news.Publish(before, derived, null);
    }

    private AttendanceRecord[] InOrder() => [.. DayBoard.InOrder(records.Values.SelectMany(of => of))];
}
