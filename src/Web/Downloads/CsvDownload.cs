using CsvHelper;

namespace AutoAttend.Web.Downloads;

/// <summary>
/// How every table leaves the dashboard: RFC 4180, UTF-8 with a byte order mark. Without the mark Excel reads names in the wrong alphabet;
/// readers made for UTF-8 skip it. Text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises; figures
/// stay figures, for a cosine may well be negative.
/// </summary>
/// <remarks>https://owasp.org/www-community/attacks/CSV_Injection</remarks>
public static class CsvDownload
{
    /// <summary>The answer's content type.</summary>
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    /// <summary>A writer that leaves the stream open; end its records with <c>EndRecordAsync</c>, since answers take no blocking writes.</summary>
    public static CsvWriter Open(Stream body) => CsvWriter.Create(body, Options, leaveOpen: true);

    /// <summary>A cosine or margin with four decimals; empty where nothing was measured.</summary>
    public static void WriteCosine(this CsvWriter csv, float? value) => csv.WriteField(value, "0.0000");

    /// <summary>ISO 8601 to the millisecond with the offset, for example <c>2026-11-23T08:00:00.000+01:00</c>.</summary>
    public static void WriteTime(this CsvWriter csv, DateTimeOffset? value) => csv.WriteField(value, "yyyy-MM-dd'T'HH:mm:ss.fffzzz");
}
