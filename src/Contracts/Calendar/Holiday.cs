namespace AutoAttend.Contracts.Calendar;

/// <summary>A day on which a site expects nobody, save for rotas and courses that are held on holidays too.</summary>
/// <param name="Id">Stable within its site; the UID of the entry for one that came from an .ics file.</param>
/// <param name="Date">The day in the site's time zone.</param>
/// <param name="Name">As shown, 1..100 characters.</param>
/// <param name="Part">How much of the day is free.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Holiday")]
public sealed record Holiday(string Id, DateOnly Date, string Name, DayPart Part = DayPart.Whole);
