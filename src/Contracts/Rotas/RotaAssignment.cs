using AutoAttend.Contracts.Calendar;

namespace AutoAttend.Contracts.Rotas;

/// <summary>Who works by a rota, and when. On days that a person's own assignments cover, those of the person's groups do not hold.</summary>
/// <param name="Id">Stable within its site.</param>
/// <param name="RotaId">The rota.</param>
/// <param name="Who">A person or a group.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included; null: until further notice.</param>
/// <param name="Offset">By how many days the cycle begins later, 0 up to the cycle; so teams take turns in one rota.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.RotaAssignment")]
public sealed record RotaAssignment(string Id, string RotaId, Subject Who, DateOnly From, DateOnly? To = null, int Offset = 0)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool Covers(DateOnly date) => From <= date && (To is not { } to || date <= to);
}
