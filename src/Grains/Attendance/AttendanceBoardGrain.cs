using AutoAttend.Attendance;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.Attendance;

/// <summary>The board of a site and day. It keeps nothing: it is derived from the ledger when first asked, and whenever the site's rules changed.</summary>
[RequireRole(SiloRoles.People)]
public sealed class AttendanceBoardGrain(ILedger ledger) : Grain, IAttendanceBoardGrain
{
    private readonly Dictionary<string, AttendanceRecord> _records = new(StringComparer.Ordinal);
    private WorkingDayRules? _rules;

    async Task<IReadOnlyList<AttendanceRecord>> IAttendanceBoardGrain.Get()
    {
        await Follow();
        return InOrder();
    }

    async Task IAttendanceBoardGrain.Update(AttendanceRecord record)
    {
        await Follow();
        _records[record.PersonId] = record;
    }

    async Task IAttendanceBoardGrain.Remove(string personId)
    {
        await Follow();
        _records.Remove(personId);
    }

    async Task<IReadOnlyList<AttendanceRecord>> IAttendanceBoardGrain.Rebuild()
    {
        _rules = null;
        await Follow();
        return InOrder();
    }

    private async Task Follow()
    {
        var (siteId, date) = GrainKeys.ParseBoard(this.GetPrimaryKeyString());
        HistoryRules.Check(date);
        var rules = WorkingDayRules.Of(await GrainFactory.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).Get(siteId));
        if (rules == _rules)
            return;

        var (start, end) = SiteDay.Bounds(date, rules.Zone);
        var sightings = await ledger.ReadSite(siteId, start, end, CancellationToken.None);
        _records.Clear();
        foreach (var record in DayBoard.Derive(siteId, date, sightings, rules))
            _records[record.PersonId] = record;
        _rules = rules;
    }

    private AttendanceRecord[] InOrder() => [.. DayBoard.InOrder(_records.Values)];
}
