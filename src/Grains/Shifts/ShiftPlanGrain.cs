using AutoAttend.Contracts;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Grains.Attendance;
using AutoAttend.Grains.Corrections;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Plans;
using AutoAttend.Grains.Ports;
using Orleans.Runtime;

namespace AutoAttend.Grains.Shifts;

/// <inheritdoc cref="IShiftPlanGrain"/>
[RequireRole(SiloRoles.People)]
public sealed class ShiftPlanGrain(
    [PersistentState("shifts")] IPersistentState<PlanState> kept, IFactLedger ledger, ClosedDays closed, SiteBoards boards, TimeProvider time)
    : Grain, IShiftPlanGrain, IShiftErasureGrain
{
    private readonly PlanKeeper<ShiftPlan> keeper = new(kept, ShiftPlan.Empty, ledger, time);

    private ShiftPlan Plan => keeper.Plan;

    private string SiteId => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken) => keeper.Open();

    Task<ShiftPlan> IShiftPlanGrain.Get() => Task.FromResult(Plan);

    Task<ShiftPlan> IShiftPlanGrain.SaveTemplate(ShiftTemplate template, string author)
    {
        var usable = TemplateRules.Check(template);
        var before = Plan.Templates.FirstOrDefault(one => one.Id == usable.Id);
        return Keep(Plan with { Templates = Plan.Templates.Without(before).With(usable, one => one.Name) }, "shift", usable.Id, before, usable, author);
    }

    Task<ShiftPlan> IShiftPlanGrain.RemoveTemplate(string templateId, string author)
    {
        var before = Plan.Templates.FirstOrDefault(one => one.Id == templateId) ?? throw new NotFoundException("shift", templateId);
        if (Plan.Rotas.FirstOrDefault(rota => rota.Entries.Any(entry => entry.ShiftId == templateId)) is { } user)
            throw new InvalidInputException("Shift", before.Name, $"take it out of the rota {user.Name} first.");
        if (Plan.Exceptions.FirstOrDefault(one => one.ShiftIds.Contains(templateId)) is { } exception)
            throw new InvalidInputException("Shift", before.Name, $"remove the exception of {Fields.Day(exception.Date)} first.");
        return Keep(Plan with { Templates = Plan.Templates.Without(before) }, "shift", templateId, before, null, author);
    }

    Task<ShiftPlan> IShiftPlanGrain.SaveRota(Rota rota, string author)
    {
        var usable = RotaRules.Check(rota, Plan);
        var before = Plan.Rotas.FirstOrDefault(one => one.Id == usable.Id);
        return Keep(Plan with { Rotas = Plan.Rotas.Without(before).With(usable, one => one.Name) }, "rota", usable.Id, before, usable, author);
    }

    Task<ShiftPlan> IShiftPlanGrain.RemoveRota(string rotaId, string author)
    {
        var before = Plan.Rotas.FirstOrDefault(one => one.Id == rotaId) ?? throw new NotFoundException("rota", rotaId);
        return Plan.Assignments.Any(assignment => assignment.RotaId == rotaId)
            ? throw new InvalidInputException("Rota", before.Name, "end or remove its assignments first.")
            : Keep(Plan with { Rotas = Plan.Rotas.Without(before) }, "rota", rotaId, before, null, author);
    }

    Task<ShiftPlan> IShiftPlanGrain.Assign(RotaAssignment assignment, string author)
    {
        var usable = RotaRules.Check(assignment, Plan);
        var before = Plan.Assignments.FirstOrDefault(one => one.Id == usable.Id);
        RotaAssignment[] next = [.. Plan.Assignments.Without(before).Append(usable).OrderBy(one => one.From).ThenBy(one => one.Id, StringComparer.Ordinal)];
        return Keep(Plan with { Assignments = next }, "rota assignment", usable.Id, before, usable, author, usable.Who.PersonId);
    }

    Task<ShiftPlan> IShiftPlanGrain.Unassign(string assignmentId, string author)
    {
        var before = Plan.Assignments.FirstOrDefault(one => one.Id == assignmentId) ?? throw new NotFoundException("rota assignment", assignmentId);
        return Keep(Plan with { Assignments = Plan.Assignments.Without(before) }, "rota assignment", assignmentId, before, null, author, before.Who.PersonId);
    }

    async Task<ShiftPlan> IShiftPlanGrain.Except(RotaException exception, string author)
    {
        var usable = RotaRules.Check(exception, Plan);
        await closed.Refuse(SiteId, usable.Date);
        var before = Find(usable.Who, usable.Date);
        RotaException[] next = [.. Plan.Exceptions.Without(before).Append(usable).OrderBy(one => one.Date)];
        return await Keep(Plan with { Exceptions = next }, "rota exception", Name(usable), before, usable, author, usable.Who.PersonId, usable.Date);
    }

    async Task<ShiftPlan> IShiftPlanGrain.RemoveException(Subject who, DateOnly date, string author)
    {
        if (Find(RotaRules.Check(who), date) is not { } before)
            return Plan;
        await closed.Refuse(SiteId, date);
        return await Keep(Plan with { Exceptions = Plan.Exceptions.Without(before) }, "rota exception", Name(before), before, null, author, before.Who.PersonId, date);
    }

    Task IPlanErasureGrain.Forget(string personId)
    {
        var next = Plan with
        {
            Assignments = Plan.Assignments.Where(one => one.Who.PersonId != personId).ToArray(),
            Exceptions = Plan.Exceptions.Where(one => one.Who.PersonId != personId).ToArray(),
            Revision = Plan.Revision + 1,
        };
        var isInIt = next.Assignments.Count < Plan.Assignments.Count || next.Exceptions.Count < Plan.Exceptions.Count;
        return keeper.Forget(isInIt ? next : Plan, personId);
    }

    Task IPlanErasureGrain.Clear() => keeper.Clear();

    private static string Name(RotaException exception) => $"{exception.Who.PersonId ?? exception.Who.Group}/{Fields.Day(exception.Date)}";

    private RotaException? Find(Subject who, DateOnly date) => Plan.Exceptions.FirstOrDefault(one => one.Who == who && one.Date == date);

    private async Task<ShiftPlan> Keep<TPart>(
        ShiftPlan next, string kind, string id, TPart? before, TPart? after, string author, string? personId = null, params IReadOnlyList<DateOnly> days)
        where TPart : class
    {
        RotaRules.RefuseOverlaps(next);
        var note = PlanNote.Of(SiteId, kind, id, before, after, author, personId);
        await boards.Open(SiteId, days);
        var plan = await keeper.Change(next with { Revision = Plan.Revision + 1 }, note);
        await boards.Refresh(SiteId, days);
        return plan;
    }
}
