namespace AutoAttend.Contracts.Rotas;

/// <summary>A pattern of shifts that repeats: seven days for a weekly rota, any other number for a rotating one.</summary>
/// <param name="Id">Stable within its site: 1..32 of a-z, 0-9 and dash.</param>
/// <param name="Name">As shown, 1..60 characters.</param>
/// <param name="CycleDays">After so many days it begins again, 1..366.</param>
/// <param name="Anchor">A day that is day 0 of the cycle; a Monday for a weekly rota.</param>
/// <param name="Entries">The shifts, several a day where a day has several; days without one are free.</param>
/// <param name="OnHolidays">Whether it holds on the site's holidays too.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Rota")]
public sealed record Rota(
    string Id, string Name, int CycleDays, DateOnly Anchor, IReadOnlyList<RotaEntry> Entries, bool OnHolidays = false)
{
    /// <summary>The day of the cycle that a date is for somebody whose cycle begins <paramref name="offset"/> days later.</summary>
    public int DayOf(DateOnly date, int offset = 0)
    {
        var day = (date.DayNumber - Anchor.DayNumber - offset) % CycleDays;
        return day < 0 ? day + CycleDays : day;
    }
}
