using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace AutoAttend.Web.Reports.Formats;

/// <summary>
/// A report as a workbook of one sheet, written row by row. Cells are real dates, times and figures that can be reckoned with; text is text,
/// never a formula.
/// </summary>
public static class ReportXlsx
{
    // What Excel allows in the name of a sheet; the names of the reports are shorter.
    private const int LongestName = 31;

    /// <summary>Writes the workbook.</summary>
    public static async Task Write(Stream body, ReportDocument report, CancellationToken cancellation)
    {
        var configuration = new OpenXmlConfiguration
        {
            Culture = CultureInfo.InvariantCulture,
            FreezeRowCount = 1,
            AutoFilter = true,
            DynamicColumns = [.. report.Columns.Select((column, at) => Sheet(column, at, report))],
        };
        var rows = report.Rows.GetAsyncEnumerator(cancellation);
        await using (rows)
        {
            // Of no rows the library would not write the headings.
            object value = await rows.MoveNextAsync() ? Cells(rows, report, cancellation) : Empty(report);
            await MiniExcel.SaveAsAsync(
                body, value, sheetName: report.Title[..Math.Min(report.Title.Length, LongestName)], excelType: ExcelType.XLSX,
                configuration: configuration, cancellationToken: cancellation);
        }
    }

    private static async IAsyncEnumerable<Dictionary<string, object?>> Cells(
        IAsyncEnumerator<ReportRow> rows, ReportDocument report, [EnumeratorCancellation] CancellationToken cancellation)
    {
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var line = new Dictionary<string, object?>(report.Columns.Count);
            for (var at = 0; at < report.Columns.Count; at++)
                line[report.Columns[at].Key] = Value(rows.Current.Cells[at], report);
            yield return line;
        }
        while (await rows.MoveNextAsync());
    }

    private static object? Value(object? cell, ReportDocument report) => cell switch
    {
        DateOnly date => date.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset time => time.DateTime,
        // A workbook keeps lengths as parts of a day.
        TimeSpan length => TimeSpan.FromMinutes(Math.Floor(length.TotalMinutes)).TotalDays,
        bool yes => report.Words.YesNo(yes),
        _ => cell,
    };

    private static DynamicExcelColumn Sheet(ReportColumn column, int at, ReportDocument report) => new(column.Key)
    {
        Name = report.Words.Column(column.Key),
        Index = at,
        Width = Width(column),
        Format = column.Kind switch
        {
            CellKind.Date => "yyyy-mm-dd",
            CellKind.Time => "yyyy-mm-dd hh:mm",
            CellKind.Duration => "[h]:mm",
            CellKind.Days => "0.0",
            _ => null,
        },
    };

    // In characters.
    private static double Width(ReportColumn column) => column switch
    {
        { Place: ColumnPlace.Below } => 80,
        { Place: ColumnPlace.Id } => 24,
        { Key: "person" } => 28,
        { Kind: CellKind.Text or CellKind.Time } => 18,
        _ => 12,
    };

    private static DataTable Empty(ReportDocument report)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in report.Columns)
            table.Columns.Add(column.Key, typeof(string));
        return table;
    }
}
