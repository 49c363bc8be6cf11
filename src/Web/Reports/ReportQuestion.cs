using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Reports;
using AutoAttend.Web.Reports.Languages;
using AutoAttend.Web.Reports.Tables;
using Microsoft.AspNetCore.Http.Extensions;

namespace AutoAttend.Web.Reports;

/// <summary>Which report of what; it lives in the page's address, so that a view can be shared and downloaded.</summary>
/// <param name="Kind">Which report.</param>
/// <param name="SiteId">Of which site.</param>
/// <param name="Span">Of which days.</param>
/// <param name="Words">In which language.</param>
/// <param name="PersonId">Of this person alone; null for everybody.</param>
/// <param name="Group">Of this group alone; null for everybody.</param>
/// <param name="CourseId">Of this course alone; null for all.</param>
/// <param name="By">The key of the column that rows are grouped by; null for none.</param>
public sealed record ReportQuestion(
    ReportKind Kind, string SiteId, ReportSpan Span, ReportWords Words, string? PersonId = null, string? Group = null, string? CourseId = null, string? By = null)
{
    /// <summary>Whether a report of this kind is about people, so that it can be about one.</summary>
    public static bool HasPeople(ReportKind kind) => kind != ReportKind.Coverage;

    /// <summary>Whether a report of this kind can be about one course.</summary>
    public static bool HasCourses(ReportKind kind) => kind is ReportKind.Sessions or ReportKind.Courses or ReportKind.Month or ReportKind.Lateness or ReportKind.Review;

    /// <summary>Reads an address.</summary>
    /// <exception cref="InvalidInputException">A value cannot be used.</exception>
    public static ReportQuestion Parse(string? report, ReportAddress address)
    {
        var kind = ParseKind(report);
        if (string.IsNullOrEmpty(address.Site))
            throw new InvalidInputException("Site", address.Site, "give a site's id.");
        var span = kind == ReportKind.Board ? ReportSpan.Parse(address.From, address.To ?? address.From) : ReportSpan.Parse(address.From, address.To);
        if (kind == ReportKind.Board && span.Days > 1)
            throw new InvalidInputException("To", address.To, "a day board is of one day; choose the first day again, or the month sheet.");
        return new(
            kind,
            address.Site,
            span,
            ParseWords(address.Lang),
            HasPeople(kind) ? Given(address.Person) : null,
            HasPeople(kind) ? Given(address.Group) : null,
            HasCourses(kind) ? Given(address.Course) : null,
            ParseBy(kind, Given(address.By)));
    }

    /// <summary>The address's query, from <c>?</c> on.</summary>
    public string ToAddress()
    {
        var query = new QueryBuilder
        {
            { "site", SiteId }, { "from", ReportSpan.Text(Span.From) }, { "to", ReportSpan.Text(Span.To) }, { "lang", Words.Code },
        };
        Add("person", PersonId);
        Add("group", Group);
        Add("course", CourseId);
        Add("by", By);
        return query.ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
                query.Add(name, value);
        }
    }

    /// <summary>The question to the reports grain.</summary>
    public ReportQuery ToQuery(ReportSpan span, OccasionKind? kind = null) => new(span.From, span.To, PersonId, Group, CourseId, kind);

    private static ReportKind ParseKind(string? report) =>
        Enum.GetValues<ReportKind>().Where(kind => string.Equals(kind.ToString(), report, StringComparison.OrdinalIgnoreCase)).Cast<ReportKind?>().FirstOrDefault()
        ?? throw new InvalidInputException("Report", report, $"choose one of {string.Join(", ", Enum.GetNames<ReportKind>()).ToLowerInvariant()}.");

    private static ReportWords ParseWords(string? code) => string.IsNullOrEmpty(code) ? ReportWords.English
        : ReportWords.All.FirstOrDefault(words => words.Code == code)
            ?? throw new InvalidInputException("Lang", code, $"choose one of {string.Join(", ", ReportWords.All.Select(words => words.Code))}.");

    private static string? ParseBy(ReportKind kind, string? key) => key is null || Groupable(kind).Contains(key) ? key
        : throw new InvalidInputException("By", key, $"this report can be grouped by {string.Join(", ", Groupable(kind))}.");

    /// <summary>The keys of the columns that a report can be grouped by.</summary>
    public static IReadOnlyList<string> Groupable(ReportKind kind) =>
        [.. ReportSheets.Columns(kind).Select(column => column.Key).Where(ReportGroup.Keys.Contains)];

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
