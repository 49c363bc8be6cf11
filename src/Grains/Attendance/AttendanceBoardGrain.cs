using AutoAttend.Attendance;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.Attendance;

/// <summary>
/// The board of a site and day. It keeps nothing: it is derived from the ledger when first asked, and whenever the site's rules changed or
/// time alone changed a record.
/// </summary>
[RequireRole(SiloRoles.People)]
public sealed class AttendanceBoardGrain(ILedger ledger, TimeProvider time) : Grain, IAttendanceBoardGrain
{
    private readonly Dictionary<(string Person, string Occasion), AttendanceRecord> _records = [];
    private WorkingDayRules? _rules;

    async Task<IReadOnlyList<AttendanceRecord>> IAttendanceBoardGrain.Get()
    {
        await Follow();
        return InOrder();
    }

    async Task IAttendanceBoardGrain.Update(AttendanceRecord record)
    {
        await Follow();
        _records[(record.PersonId, record.Occasion.Id)] = record;
    }

    async Task IAttendanceBoardGrain.Remove(string personId)
    {
        await Follow();
        foreach (var key in _records.Keys.Where(key => key.Person == personId).ToArray())
            _records.Remove(key);
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
        var now = time.GetUtcNow();
        if (rules == _rules && !_records.Values.Any(record => record.ChangesAt <= now))
            return;

        var (start, end) = SiteDay.Bounds(date, rules.Zone, rules.DayStart);
        var sightings = await ledger.ReadSite(siteId, start, end, CancellationToken.None);
        _records.Clear();
        foreach (var record in DayBoard.Derive(siteId, date, sightings, rules, now))
            _records[(record.PersonId, record.Occasion.Id)] = record;
        _rules = rules;
    }

    private AttendanceRecord[] InOrder() => [.. DayBoard.InOrder(_records.Values)];
}
