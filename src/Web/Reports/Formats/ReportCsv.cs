using AutoAttend.Web.Downloads;
using AutoAttend.Web.Pages.Attendance;
using AutoAttend.Web.Reports.Languages;
using CsvHelper;

namespace AutoAttend.Web.Reports.Formats;

/// <summary>
/// A report as CSV, as every table of the dashboard (<see cref="CsvDownload"/>). Dates and times are ISO 8601 and figures have a point in
/// every language, so that a program reads them the same.
/// </summary>
public static class ReportCsv
{
    /// <summary>Writes a line for the headings and one for each row.</summary>
    public static async Task Write(Stream body, ReportDocument report, CancellationToken cancellation)
    {
        await using var csv = CsvDownload.Open(body);
        foreach (var column in report.Columns)
            csv.WriteField(report.Words.Column(column.Key));
        await csv.EndRecordAsync(cancellation);
        await foreach (var row in report.Rows.WithCancellation(cancellation))
        {
            foreach (var cell in row.Cells)
                Field(csv, report.Words, cell);
            await csv.EndRecordAsync(cancellation);
        }
    }

    private static void Field(CsvWriter csv, ReportWords words, object? cell)
    {
        switch (cell)
        {
            case DateTimeOffset time:
                csv.WriteTime(time);
                break;
            case DateOnly date:
                csv.WriteField(date);
                break;
            case TimeSpan length:
                csv.WriteField(Duration.Text(length));
                break;
            case int figure:
                csv.WriteField(figure);
                break;
            case decimal days:
                csv.WriteField(days, "0.0");
                break;
            case bool yes:
                csv.WriteField(words.YesNo(yes));
                break;
            default:
                csv.WriteField((string?)cell);
                break;
        }
    }
}
