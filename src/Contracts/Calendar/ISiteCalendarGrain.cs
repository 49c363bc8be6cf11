using Orleans.Concurrency;

namespace AutoAttend.Contracts.Calendar;

/// <summary>The holidays of a site. Key: the site's id.</summary>
[Alias("AutoAttend.ISiteCalendarGrain")]
public interface ISiteCalendarGrain : IGrainWithStringKey
{
    [Alias("Get"), AlwaysInterleave]
    Task<HolidayCalendar> Get();

    /// <summary>Adds a holiday, or changes the one with its id.</summary>
    /// <exception cref="InvalidInputException">The date is taken by another holiday, or a field is not usable.</exception>
    [Alias("Save")]
    Task<HolidayCalendar> Save(Holiday holiday, string author);

    /// <exception cref="NotFoundException">There is no such holiday.</exception>
    [Alias("Remove")]
    Task<HolidayCalendar> Remove(string holidayId, string author);

    /// <summary>Reads an .ics file and changes nothing.</summary>
    [Alias("Preview")]
    Task<HolidayImport> Preview(string ics);

    /// <summary>Takes all holidays of an .ics file; one with the id of an earlier import replaces it.</summary>
    /// <exception cref="InvalidInputException">The file has a problem; nothing was imported.</exception>
    [Alias("Import")]
    Task<HolidayCalendar> Import(string ics, string author);
}
