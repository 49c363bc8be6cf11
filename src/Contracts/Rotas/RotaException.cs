using AutoAttend.Contracts.Calendar;

namespace AutoAttend.Contracts.Rotas;

/// <summary>
/// What holds on one day in place of rotas and holidays. A person's own goes before that of a group. There is at most one for each
/// (<paramref name="Who"/>, <paramref name="Date"/>): another one takes its place.
/// </summary>
/// <param name="Who">A person or a group.</param>
/// <param name="Date">The day.</param>
/// <param name="ShiftIds">The shifts of the day; none: a free day.</param>
/// <param name="Reason">May be empty; at most 200 characters.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.RotaException")]
public sealed record RotaException(Subject Who, DateOnly Date, IReadOnlyList<string> ShiftIds, string Reason = "");
