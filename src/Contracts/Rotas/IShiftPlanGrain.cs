using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Shifts;
using Orleans.Concurrency;

namespace AutoAttend.Contracts.Rotas;

/// <summary>
/// A site's shift templates, rotas, who works by them, and exceptions. Key: the site's id. Each change is noted in the audit trail and
/// derives the days that it touches again, save those of closed periods. What would make two shifts of a person overlap is refused.
/// </summary>
[Alias("AutoAttend.IShiftPlanGrain")]
public interface IShiftPlanGrain : IGrainWithStringKey
{
    [Alias("Get"), AlwaysInterleave]
    Task<ShiftPlan> Get();

    /// <summary>Adds a template, or changes the one with its id.</summary>
    /// <exception cref="InvalidInputException">A field is not usable, or shifts of a rota would overlap; nothing was changed.</exception>
    [Alias("SaveTemplate")]
    Task<ShiftPlan> SaveTemplate(ShiftTemplate template, string author);

    /// <exception cref="InvalidInputException">A rota or an exception still uses it.</exception>
    /// <exception cref="NotFoundException">There is no such template.</exception>
    [Alias("RemoveTemplate")]
    Task<ShiftPlan> RemoveTemplate(string templateId, string author);

    /// <summary>Adds a rota, or changes the one with its id.</summary>
    /// <exception cref="InvalidInputException">A field is not usable, a template does not exist, or shifts would overlap.</exception>
    [Alias("SaveRota")]
    Task<ShiftPlan> SaveRota(Rota rota, string author);

    /// <exception cref="InvalidInputException">Somebody is still assigned to it.</exception>
    /// <exception cref="NotFoundException">There is no such rota.</exception>
    [Alias("RemoveRota")]
    Task<ShiftPlan> RemoveRota(string rotaId, string author);

    /// <summary>Adds an assignment, or changes the one with its id.</summary>
    /// <exception cref="InvalidInputException">An end lies before its start, the rota does not exist, or shifts of a person would overlap.</exception>
    [Alias("Assign")]
    Task<ShiftPlan> Assign(RotaAssignment assignment, string author);

    /// <exception cref="NotFoundException">There is no such assignment.</exception>
    [Alias("Unassign")]
    Task<ShiftPlan> Unassign(string assignmentId, string author);

    /// <summary>Sets what holds on a day.</summary>
    /// <exception cref="InvalidInputException">A template does not exist, the shifts overlap, or the day is closed.</exception>
    [Alias("Except")]
    Task<ShiftPlan> Except(RotaException exception, string author);

    /// <summary>Lets the rota hold again on a day; nothing happens where it does.</summary>
    [Alias("RemoveException")]
    Task<ShiftPlan> RemoveException(Subject who, DateOnly date, string author);
}
