using AutoAttend.Contracts;
using AutoAttend.Web.Reports;

namespace AutoAttend.Web.Tests.Reports;

public sealed class ReportQuestionTests
{
    private static readonly ReportAddress March = new("main", "2026-03-01", "2026-03-31");

    [Fact]
    public void An_address_reads_as_it_was_written()
    {
        var question = ReportQuestion.Parse("month", March with { Person = "p1", Group = "A & B", Course = "maths", Lang = "de", By = "groups" });
        Assert.Equal("?site=main&from=2026-03-01&to=2026-03-31&lang=de&person=p1&group=A%20%26%20B&course=maths&by=groups", question.ToAddress());
        Assert.Equal((ReportKind.Month, "Deutsch"), (question.Kind, question.Words.Title));
    }

    [Theory]
    [InlineData("payroll", "main", "en", null, "Report \"payroll\": choose one of board, month, sessions, courses, hours, lateness, review, coverage.")]
    [InlineData("month", "", "en", null, "Site: give a site's id.")]
    [InlineData("month", "main", "fr", null, "Lang \"fr\": choose one of en, de, names.")]
    [InlineData("coverage", "main", "en", "person", "By \"person\": this report can be grouped by camera.")]
    [InlineData("board", "main", "en", null, "To \"2026-03-31\": a day board is of one day; choose the first day again, or the month sheet.")]
    public void What_cannot_be_used_is_named_with_the_fix(string report, string site, string lang, string? by, string message) => Assert.Equal(
        message, Assert.Throws<InvalidInputException>(() => ReportQuestion.Parse(report, March with { Site = site, Lang = lang, By = by })).Message);

    [Fact]
    public void A_board_needs_its_day_alone() =>
        Assert.Equal(1, ReportQuestion.Parse("board", new("main", "2026-03-01")).Span.Days);
}
