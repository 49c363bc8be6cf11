using AutoAttend.Contracts;

namespace AutoAttend.Web.Reports.Formats;

/// <summary>A kind of file that a report leaves the dashboard as.</summary>
/// <param name="Extension">Without the dot, as it stands in addresses.</param>
/// <param name="ContentType">Of the answer.</param>
/// <param name="Write">Writes all of it.</param>
public sealed record ReportFormat(string Extension, string ContentType, Func<Stream, ReportDocument, CancellationToken, Task> Write)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("csv", Downloads.CsvDownload.ContentType, ReportCsv.Write),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ReportXlsx.Write),
        new("pdf", "application/pdf", Pdf.ReportPdf.Write),
    ];

    /// <summary>The one of an address.</summary>
    /// <exception cref="InvalidInputException">There is none.</exception>
    public static ReportFormat Of(string? extension) => All.FirstOrDefault(format => format.Extension == extension)
        ?? throw new InvalidInputException("Format", extension, "choose csv, xlsx or pdf.");
}
