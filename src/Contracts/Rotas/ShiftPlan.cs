using AutoAttend.Contracts.Shifts;

namespace AutoAttend.Contracts.Rotas;

/// <summary>Everything that a site has planned of work.</summary>
/// <param name="Templates">By name.</param>
/// <param name="Rotas">By name.</param>
/// <param name="Assignments">By first day.</param>
/// <param name="Exceptions">By day.</param>
/// <param name="Revision">Goes up with every change.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.ShiftPlan")]
public sealed record ShiftPlan(
    IReadOnlyList<ShiftTemplate> Templates,
    IReadOnlyList<Rota> Rotas,
    IReadOnlyList<RotaAssignment> Assignments,
    IReadOnlyList<RotaException> Exceptions,
    long Revision)
{
    /// <summary>Nothing planned.</summary>
    public static readonly ShiftPlan Empty = new([], [], [], [], 0);
}
