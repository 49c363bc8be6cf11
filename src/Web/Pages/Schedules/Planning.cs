using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Web.Accounts;
using AutoAttend.Web.Components;
using AutoAttend.Web.Sites;

namespace AutoAttend.Web.Pages.Schedules;

/// <summary>The work that the site looked at has planned.</summary>
public sealed class Planning(IGrainFactory grains, CurrentSite current, CurrentAccount account, UndoStack undo)
    : UndoablePlan<IShiftPlanGrain, ShiftPlan>(grains, current, account, undo, ShiftPlan.Empty)
{
    /// <summary>Adds or changes a shift.</summary>
    public Task Save(ShiftTemplate shift)
    {
        var before = Plan.Templates.FirstOrDefault(one => one.Id == shift.Id);
        return Do(
            $"Shift {shift.Name} saved.",
            (grain, author) => grain.SaveTemplate(shift, author),
            (grain, author) => before is null ? grain.RemoveTemplate(shift.Id, author) : grain.SaveTemplate(before, author));
    }

    /// <summary>Removes a shift.</summary>
    public Task Remove(ShiftTemplate shift) => Do(
        $"Shift {shift.Name} removed.",
        (grain, author) => grain.RemoveTemplate(shift.Id, author),
        (grain, author) => grain.SaveTemplate(shift, author));

    /// <summary>Adds or changes a rota.</summary>
    public Task Save(Rota rota)
    {
        var before = Plan.Rotas.FirstOrDefault(one => one.Id == rota.Id);
        return Do(
            $"Rota {rota.Name} saved.",
            (grain, author) => grain.SaveRota(rota, author),
            (grain, author) => before is null ? grain.RemoveRota(rota.Id, author) : grain.SaveRota(before, author));
    }

    /// <summary>Removes a rota.</summary>
    public Task Remove(Rota rota) => Do(
        $"Rota {rota.Name} removed.",
        (grain, author) => grain.RemoveRota(rota.Id, author),
        (grain, author) => grain.SaveRota(rota, author));

    /// <summary>Adds or changes who works by a rota.</summary>
    public Task Save(RotaAssignment assignment)
    {
        var before = Plan.Assignments.FirstOrDefault(one => one.Id == assignment.Id);
        return Do(
            "Assignment saved.",
            (grain, author) => grain.Assign(assignment, author),
            (grain, author) => before is null ? grain.Unassign(assignment.Id, author) : grain.Assign(before, author));
    }

    /// <summary>Removes an assignment.</summary>
    public Task Remove(RotaAssignment assignment) => Do(
        "Assignment removed.",
        (grain, author) => grain.Unassign(assignment.Id, author),
        (grain, author) => grain.Assign(assignment, author));

    /// <summary>Sets what holds on one day.</summary>
    public Task Save(RotaException exception)
    {
        var before = Find(exception.Who, exception.Date);
        return Do(
            $"{Typed.LongDay(exception.Date)} changed.",
            (grain, author) => grain.Except(exception, author),
            (grain, author) => before is null ? grain.RemoveException(exception.Who, exception.Date, author) : grain.Except(before, author));
    }

    /// <summary>Lets the rota hold again on a day.</summary>
    public Task Remove(RotaException exception) => Do(
        $"{Typed.LongDay(exception.Date)} is as the rota says.",
        (grain, author) => grain.RemoveException(exception.Who, exception.Date, author),
        (grain, author) => grain.Except(exception, author));

    /// <summary>The exception of a person or group on a day; null where there is none.</summary>
    public RotaException? Find(Subject who, DateOnly date) => Plan.Exceptions.FirstOrDefault(one => one.Who == who && one.Date == date);

    /// <inheritdoc/>
    protected override Task<ShiftPlan> Read(IShiftPlanGrain grain) => grain.Get();
}
