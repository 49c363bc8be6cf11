using AutoAttend.Contracts.Attendance;
using AutoAttend.Web.Downloads;
using AutoAttend.Web.Sites;
using CsvHelper;

namespace AutoAttend.Web.Pages.Attendance;

/// <summary>
/// An attendance record as a line of a table, the same for a board and a history. Programs read it: columns may be added at the end, but none
/// is ever renamed, moved or dropped.
/// </summary>
public static class AttendanceTable
{
    /// <summary>The columns; <c>minutes_present</c> has one decimal, times carry the site's offset.</summary>
    public static readonly string[] Columns =
        ["person_id", "person", "number", "site", "date", "first_in", "last_out", "minutes_present", "in", "sightings"];

    /// <summary>Writes the fields of one record, as many as there are columns.</summary>
    public static void Write(CsvWriter csv, AttendanceRecord record, DownloadNames names)
    {
        var site = names.Site(record.SiteId);
        var person = names.Person(record.PersonId);
        csv.WriteField(record.PersonId);
        csv.WriteField(person?.Name);
        csv.WriteField(person?.Number);
        csv.WriteField(record.SiteId);
        csv.WriteField(record.Date);
        csv.WriteTime(site.Local(record.FirstIn));
        csv.WriteTime(site.Local(record.LastOut));
        csv.WriteField(record.Present.TotalMinutes, "0.0");
        csv.WriteField(record.In ? "yes" : "no");
        csv.WriteField(record.Sightings);
    }
}
