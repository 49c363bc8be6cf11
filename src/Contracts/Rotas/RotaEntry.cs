namespace AutoAttend.Contracts.Rotas;

/// <summary>A shift on a day of a rota's cycle.</summary>
/// <param name="Day">Counts from 0.</param>
/// <param name="ShiftId">The template.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.RotaEntry")]
public sealed record RotaEntry(int Day, string ShiftId);
