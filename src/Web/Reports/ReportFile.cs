using System.Globalization;
using AutoAttend.Web.Reports.Formats;

namespace AutoAttend.Web.Reports;

/// <summary>Makes a file of a report.</summary>
public static class ReportFile
{
    /// <summary>For example <c>month-main-2026-03-01-2026-03-31.xlsx</c>; a day board's name has one day.</summary>
    public static string Name(ReportQuestion question, ReportFormat format) => string.Create(
        CultureInfo.InvariantCulture,
        $"{question.Kind.ToString().ToLowerInvariant()}-{question.SiteId}-{Days(question.Span)}.{format.Extension}");

    /// <summary>What is written, of an opened report.</summary>
    public static ReportDocument Document(ReportReader reader, ReportQuestion question, DateTimeOffset now, IProgress<ReportStep>? progress, CancellationToken cancellation)
    {
        var (words, scope) = (question.Words, reader.Scope);
        var days = question.Span.Days == 1
            ? words.Date(question.Span.From)
            : string.Format(CultureInfo.InvariantCulture, words.Text("span"), words.Date(question.Span.From), words.Date(question.Span.To));
        string?[] about = [scope.Site.Site.Name, days, scope.Name(question.PersonId), question.Group, question.CourseId];
        var made = $"{words.Date(scope.Site.Day(now))} {scope.Site.Minute(now)}";
        return new ReportDocument(
            words.Report(question.Kind),
            string.Join("  ·  ", about.OfType<string>()),
            string.Format(CultureInfo.InvariantCulture, words.Text("made"), made),
            words,
            reader.Columns,
            reader.Rows(progress, cancellation),
            question.By);
    }

    private static string Days(ReportSpan span) =>
        span.Days == 1 ? ReportSpan.Text(span.From) : $"{ReportSpan.Text(span.From)}-{ReportSpan.Text(span.To)}";
}
