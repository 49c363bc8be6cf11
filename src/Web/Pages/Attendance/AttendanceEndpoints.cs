using System.Globalization;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.People;
using AutoAttend.Web.Downloads;
using AutoAttend.Web.Endpoints;

namespace AutoAttend.Web.Pages.Attendance;

/// <summary>Attendance as a file.</summary>
public static class AttendanceEndpoints
{
    /// <summary>Adds <c>/attendance.csv</c>: a board with <c>?site=&amp;date=</c>, a history with <c>?person=&amp;from=&amp;to=</c>.</summary>
    public static void MapAttendanceDownloads(this IEndpointRouteBuilder routes) => routes
        .MapGet("/attendance.csv", Csv)
        .WithName("DownloadAttendanceCsv")
        .WithSummary("A site's day (site, date) or a person's history (person, from, to) as CSV.");

    internal static async Task<IResult> Csv(
        IGrainFactory grains, string? site, string? date, string? person, string? from, string? to)
    {
        try
        {
            var (records, file) = person is { Length: > 0 }
                ? await History(grains, person, Day("from", from), Day("to", to))
                : await Board(grains, site, Day("date", date));
            var names = await DownloadNames.Load(grains);
            await names.Need(records.Select(record => record.PersonId));
            return Results.Stream(body => Write(body, records, names), CsvDownload.ContentType, file);
        }
        catch (InvalidInputException invalid)
        {
            return ProblemAnswers.BadInput(invalid);
        }
        catch (NotFoundException missing)
        {
            return ProblemAnswers.Missing(missing);
        }
    }

    private static async Task<(IReadOnlyList<AttendanceRecord>, string File)> Board(IGrainFactory grains, string? site, DateOnly date)
    {
        if (string.IsNullOrEmpty(site))
            throw new InvalidInputException("site", site, "Give a site's id, or a person.");
        await grains.GetGrain<Contracts.Sites.ISiteDirectoryGrain>(GrainKeys.Only).Get(site);
        return (await grains.GetGrain<IAttendanceBoardGrain>(GrainKeys.Board(site, date)).Get(), $"attendance-{site}-{date:yyyy-MM-dd}.csv");
    }

    private static async Task<(IReadOnlyList<AttendanceRecord>, string File)> History(
        IGrainFactory grains, string person, DateOnly from, DateOnly to)
    {
        if (from > to)
            throw new InvalidInputException("to", $"{to:yyyy-MM-dd}", "Choose an end that is not before the start.");
        await grains.GetGrain<IPersonGrain>(person).Get();
        return (await grains.GetGrain<IPersonGrain>(person).GetHistory(from, to), $"attendance-{from:yyyy-MM-dd}-{to:yyyy-MM-dd}.csv");
    }

    private static async Task Write(Stream body, IReadOnlyList<AttendanceRecord> records, DownloadNames names)
    {
        await using var csv = CsvDownload.Open(body);
        csv.WriteHeader(AttendanceTable.Columns);
        foreach (var record in records)
        {
            AttendanceTable.Write(csv, record, names);
            await csv.EndRecordAsync();
        }
    }

    private static DateOnly Day(string field, string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InvalidInputException(field, value, "Give a day like 2026-11-23.");
}
