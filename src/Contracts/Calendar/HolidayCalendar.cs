namespace AutoAttend.Contracts.Calendar;

/// <summary>A site's holidays.</summary>
/// <param name="Holidays">By date.</param>
/// <param name="Revision">Goes up with every change.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.HolidayCalendar")]
public sealed record HolidayCalendar(IReadOnlyList<Holiday> Holidays, long Revision);
