using System.Globalization;
using System.Resources;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Reports;

namespace AutoAttend.Web.Reports.Languages;

/// <summary>
/// Headings and words of reports in one language. A language is a file <c>Words.xx.resx</c> beside this one with a word for each key; a
/// third choice for programs writes the stable names themselves, whatever language people read.
/// </summary>
public sealed class ReportWords
{
    /// <summary>In English.</summary>
    public static readonly ReportWords English = new("en", "English", CultureInfo.GetCultureInfo("en-GB"), Resources("en"), ExplanationWords.English);

    /// <summary>In German.</summary>
    public static readonly ReportWords German = new("de", "Deutsch", CultureInfo.GetCultureInfo("de-DE"), Resources("de"), null);

    /// <summary>For programs: keys and names of enumerations; explanations in English.</summary>
    public static readonly ReportWords Names = new("names", "Stable names, for programs", CultureInfo.InvariantCulture, null, ExplanationWords.English);

    private readonly ResourceManager? _words;
    private readonly ExplanationWords _explanations;

    private ReportWords(string code, string title, CultureInfo culture, ResourceManager? words, ExplanationWords? explanations)
    {
        (Code, Title, Culture, _words) = (code, title, culture, words);
        _explanations = explanations ?? Explanations();
    }

    /// <summary>What can be chosen.</summary>
    public static IReadOnlyList<ReportWords> All { get; } = [English, German, Names];

    /// <summary>As it stands in addresses.</summary>
    public string Code { get; }

    /// <summary>What its readers call it.</summary>
    public string Title { get; }

    /// <summary>How dates are written.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The report's name.</summary>
    public string Report(ReportKind kind) => Of("report", kind.ToString());

    /// <summary>The column's heading.</summary>
    public string Column(string key) => Of("column", key);

    /// <summary>A word of the frame around the tables.</summary>
    public string Text(string key) => _words is null ? English.Text(key) : Of("text", key);

    /// <summary>A date with its day of the week; for programs as ISO 8601 has it.</summary>
    public string Date(DateOnly date) => date.ToString(_words is null ? "yyyy-MM-dd" : Of("format", "date"), Culture);

    /// <summary>A date without its year.</summary>
    public string Day(DateOnly date) => date.ToString(_words is null ? "yyyy-MM-dd" : Of("format", "day"), Culture);

    /// <summary>What attendance was counted for.</summary>
    public string Kind(OccasionKind kind) => Of("kind", kind.ToString());

    /// <summary>What it came to.</summary>
    public string Status(AttendanceStatus status) => Of("status", status.ToString());

    /// <summary>Somebody whom nobody knows.</summary>
    public string Unknown => Of("status", "Unknown");

    /// <summary>How a check-in or check-out came about; null for none.</summary>
    public string? Origin(CheckPoint? point) => point is null ? null : Of("origin", point.Origin.ToString());

    /// <summary>The kind of leave; null for none.</summary>
    public string? Leave(LeaveKind? leave) => leave is { } kind ? Of("leave", kind.ToString()) : null;

    /// <summary>Why somebody should look.</summary>
    public string Review(ReviewReason reason) => Of("review", reason.ToString());

    /// <summary>Yes or no.</summary>
    public string YesNo(bool yes) => _words is null ? (yes ? "yes" : "no") : Text(yes ? "yes" : "no");

    /// <summary>How a record came about, in one paragraph.</summary>
    public string Explain(AttendanceRecord record) => string.Join(' ', _explanations.Say(record));

    /// <summary>Every key that a language has a word for.</summary>
    internal IReadOnlyCollection<string> Keys() => _words?.GetResourceSet(CultureInfo.InvariantCulture, true, false)!
        .Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key).ToArray() ?? [];

    private static ResourceManager Resources(string code) => new($"{typeof(ReportWords).Namespace}.Words.{code}", typeof(ReportWords).Assembly);

    private string Of(string what, string key) => _words is null ? key
        : _words.GetString($"{what}.{key}", CultureInfo.InvariantCulture)
            ?? throw new MissingManifestResourceException($"The language '{Code}' has no word for {what}.{key}.");

    private ExplanationWords Explanations() => new(
        Enum.GetValues<ExplanationKind>().ToDictionary(kind => kind, kind => Of("explanation", kind.ToString())),
        Enum.GetValues<LeaveKind>().Select(kind => (kind.ToString(), Of("leave", kind.ToString())))
            .Concat(Enum.GetValues<AttendanceStatus>().Select(status => (status.ToString(), Of("status", status.ToString()))))
            .ToDictionary(),
        Culture);
}
