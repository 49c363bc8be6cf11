using AutoAttend.Contracts.Attendance;
using CsvHelper;

namespace AutoAttend.Silo.Attend;

/// <summary>A line of attendance.csv; times are the site's, with their offset.</summary>
[CsvRecord]
internal sealed partial record AttendanceRow(
    [property: CsvColumn("person")] string Person,
    [property: CsvColumn("site")] string Site,
    [property: CsvColumn("date"), CsvFormat("yyyy-MM-dd")] DateOnly Date,
    [property: CsvColumn("first_in"), CsvFormat("yyyy-MM-dd'T'HH:mm:sszzz")] DateTimeOffset FirstIn,
    [property: CsvColumn("last_out"), CsvFormat("yyyy-MM-dd'T'HH:mm:sszzz")] DateTimeOffset LastOut,
    [property: CsvColumn("minutes_present")] decimal MinutesPresent)
{
    /// <summary>The line of somebody who came.</summary>
    public static AttendanceRow Of(AttendanceRecord record, string name) =>
        new(name, record.SiteId, record.Date, record.FirstIn!.Value, record.LastOut!.Value, Math.Round((decimal)record.Present.TotalMinutes, 2));
}
