using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Attendance;
using AutoAttend.Grains.Corrections;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Plans;
using AutoAttend.Grains.Ports;
using Orleans.Runtime;

namespace AutoAttend.Grains.Calendar;

/// <inheritdoc cref="IPersonCalendarGrain"/>
[RequireRole(SiloRoles.People)]
public sealed class PersonCalendarGrain(
    [PersistentState("calendar")] IPersistentState<PlanState> kept, IFactLedger ledger, ClosedDays closed, AttendanceBook book, TimeProvider time)
    : Grain, IPersonCalendarGrain, IPersonPlanGrain
{
    private readonly PlanKeeper<PersonCalendar> keeper = new(kept, PersonCalendar.Empty, ledger, time);

    private PersonCalendar Calendar => keeper.Plan;

    private string Id => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken) => keeper.Open();

    Task<PersonCalendar> IPersonCalendarGrain.Get() => Task.FromResult(Calendar);

    Task<PersonCalendar> IPersonCalendarGrain.SaveMemberships(IReadOnlyList<GroupMembership> memberships, string author) =>
        Keep(PersonCalendarRules.Check(memberships), author);

    async Task<PersonCalendar> IPersonCalendarGrain.SaveLeave(Leave leave, string author)
    {
        var usable = PersonCalendarRules.Check(leave, Calendar.Leave);
        var before = Calendar.Leave.FirstOrDefault(one => one.Id == usable.Id);
        var sites = await Sites();
        foreach (var site in sites)
        {
            await closed.Refuse(site, usable.From, usable.To);
            if (before is not null)
                await closed.Refuse(site, before.From, before.To);
        }

        Leave[] next = [.. Calendar.Leave.Without(before).Append(usable).OrderBy(one => one.From)];
        Leave[] touched = before is null ? [usable] : [usable, before];
        return await Keep(
            Calendar with { Leave = next },
            PlanNote.Of(sites, Id, "leave", usable.Id, before, usable, author),
            touched.Min(one => one.From),
            touched.Max(one => one.To));
    }

    async Task<PersonCalendar> IPersonCalendarGrain.RemoveLeave(string leaveId, string author)
    {
        var before = Calendar.Leave.FirstOrDefault(one => one.Id == leaveId) ?? throw new NotFoundException("leave", leaveId);
        var sites = await Sites();
        foreach (var site in sites)
            await closed.Refuse(site, before.From, before.To);
        var next = Calendar with { Leave = Calendar.Leave.Without(before) };
        return await Keep(next, PlanNote.Of(sites, Id, "leave", leaveId, before, null, author), before.From, before.To);
    }

    Task IPersonPlanGrain.FollowProfile(IReadOnlyList<string> groups, string author)
    {
        var next = PersonCalendarRules.AsOf(Calendar.Memberships, groups, Today());
        return next.SequenceEqual(Calendar.Memberships) ? Tell() : Keep(next, author);
    }

    async Task IPersonPlanGrain.Erase()
    {
        await keeper.Clear();
        await Tell();
        DeactivateOnIdle();
    }

    private async Task<PersonCalendar> Keep(IReadOnlyList<GroupMembership> memberships, string author)
    {
        var before = Calendar with { Leave = [] };
        var after = before with { Memberships = memberships };
        var changed = await Keep(
            Calendar with { Memberships = memberships }, PlanNote.Of(await Sites(), Id, "groups", Id, before, after, author), Today().AddDays(-1), Today().AddDays(1));
        await Tell();
        return changed;
    }

    private async Task<PersonCalendar> Keep(PersonCalendar next, PlanNote note, DateOnly from, DateOnly to)
    {
        var before = Calendar;
        var after = await keeper.Change(next with { Revision = before.Revision + 1 }, note);
        await book.Follow(Id, before, after, from, to);
        return after;
    }

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private Task Tell() => GrainFactory.GetGrain<IGroupsGrain>(GrainKeys.Only).Update(Id, Calendar.Memberships);

    // Leave and groups hold at every site, so each one's trail tells of them.
    private async Task<string[]> Sites() =>
        [.. (await GrainFactory.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).List()).Select(site => site.Id)];
}
