using System.Globalization;
using AutoAttend.Web.Pages.Attendance;
using AutoAttend.Web.Reports.Languages;

namespace AutoAttend.Web.Reports.Formats;

/// <summary>Cells as people read them, on the page and on paper.</summary>
public static class CellText
{
    /// <summary>The text; empty for an empty cell.</summary>
    /// <param name="words">In which language.</param>
    /// <param name="column">The cell's column.</param>
    /// <param name="row">Its row: a time of another day than the row's says so.</param>
    /// <param name="cell">What it holds.</param>
    public static string Write(ReportWords words, ReportColumn column, ReportRow row, object? cell) => (column.Kind, cell) switch
    {
        (_, null) => "",
        (_, DateOnly date) => words.Date(date),
        (_, DateTimeOffset time) => Time(words, row.Date, time),
        (_, TimeSpan length) => Duration.Text(length),
        (_, bool yes) => words.YesNo(yes),
        (CellKind.Days, decimal days) => days.ToString("0.0", words.Culture),
        (_, int figure) => figure.ToString(CultureInfo.InvariantCulture),
        (_, string text) => text,
        _ => throw new ArgumentException($"A cell of {column.Key} cannot hold {cell!.GetType().Name}.", nameof(cell)),
    };

    private static string Time(ReportWords words, DateOnly? date, DateTimeOffset time)
    {
        var clock = time.ToString("HH:mm", CultureInfo.InvariantCulture);
        var day = DateOnly.FromDateTime(time.DateTime);
        return date is null ? $"{words.Date(day)} {clock}" : day == date ? clock : $"{clock} ({words.Day(day)})";
    }
}
