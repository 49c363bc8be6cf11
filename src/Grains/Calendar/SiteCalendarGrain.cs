using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Grains.Attendance;
using AutoAttend.Grains.Corrections;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Plans;
using AutoAttend.Grains.Ports;
using Orleans.Runtime;

namespace AutoAttend.Grains.Calendar;

/// <inheritdoc cref="ISiteCalendarGrain"/>
[RequireRole(SiloRoles.People)]
public sealed class SiteCalendarGrain(
    [PersistentState("holidays")] IPersistentState<PlanState> kept, IFactLedger ledger, ClosedDays closed, SiteBoards boards, TimeProvider time)
    : Grain, ISiteCalendarGrain
{
    private readonly PlanKeeper<HolidayCalendar> keeper = new(kept, new HolidayCalendar([], 0), ledger, time);

    private HolidayCalendar Calendar => keeper.Plan;

    private string SiteId => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken) => keeper.Open();

    Task<HolidayCalendar> ISiteCalendarGrain.Get() => Task.FromResult(Calendar);

    async Task<HolidayCalendar> ISiteCalendarGrain.Save(Holiday holiday, string author)
    {
        var usable = HolidayRules.Check(holiday, Calendar.Holidays);
        var before = Calendar.Holidays.FirstOrDefault(one => one.Id == usable.Id);
        await closed.Refuse(SiteId, usable.Date);
        if (before is not null)
            await closed.Refuse(SiteId, before.Date);
        var next = HolidayRules.InOrder(Calendar.Holidays.Without(before).Append(usable));
        return await Keep(next, PlanNote.Of(SiteId, "holiday", usable.Id, before, usable, author), usable.Date, before?.Date ?? usable.Date);
    }

    async Task<HolidayCalendar> ISiteCalendarGrain.Remove(string holidayId, string author)
    {
        var before = Calendar.Holidays.FirstOrDefault(one => one.Id == holidayId) ?? throw new NotFoundException("holiday", holidayId);
        await closed.Refuse(SiteId, before.Date);
        return await Keep(Calendar.Holidays.Without(before), PlanNote.Of(SiteId, "holiday", holidayId, before, null, author), before.Date);
    }

    Task<HolidayImport> ISiteCalendarGrain.Preview(string ics) => Task.FromResult(Read(ics));

    Task<HolidayCalendar> ISiteCalendarGrain.Import(string ics, string author)
    {
        var import = Read(ics);
        var next = HolidayRules.Import(import, Calendar.Holidays);
        var note = PlanNote.Of(SiteId, "holidays", "import", Calendar, Calendar with { Holidays = next }, author);
        return Keep(next, note);
    }

    // The zone of the site would be more exact, but only the year matters.
    private HolidayImport Read(string ics) => IcsHolidays.Read(ics, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    private async Task<HolidayCalendar> Keep(IReadOnlyList<Holiday> holidays, PlanNote note, params IReadOnlyList<DateOnly> days)
    {
        await boards.Open(SiteId, days);
        var changed = await keeper.Change(new HolidayCalendar(holidays, Calendar.Revision + 1), note);
        await boards.Refresh(SiteId, days);
        return changed;
    }
}
