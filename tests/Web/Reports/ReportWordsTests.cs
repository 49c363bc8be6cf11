using System.Text.RegularExpressions;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Reports;
using AutoAttend.Web.Reports;
using AutoAttend.Web.Reports.Languages;
using AutoAttend.Web.Reports.Tables;

namespace AutoAttend.Web.Tests.Reports;

public sealed partial class ReportWordsTests
{
    [Fact]
    public void Every_language_has_a_word_for_every_key_and_no_more() => Assert.Equal(
        ReportWords.English.Keys().Order(),
        ReportWords.German.Keys().Where(key => !key.StartsWith("explanation.", StringComparison.Ordinal)).Order());

    [Fact]
    public void Every_column_status_and_reason_has_a_word_in_every_language()
    {
        foreach (var words in ReportWords.All)
        {
            foreach (var kind in Enum.GetValues<ReportKind>())
            {
                Assert.NotEmpty(words.Report(kind));
                Assert.All(ReportSheets.Columns(kind), column => Assert.NotEmpty(words.Column(column.Key)));
            }

            Assert.All(Enum.GetValues<AttendanceStatus>(), status => Assert.NotEmpty(words.Status(status)));
            Assert.All(Enum.GetValues<OccasionKind>(), kind => Assert.NotEmpty(words.Kind(kind)));
            Assert.All(Enum.GetValues<LeaveKind>(), kind => Assert.NotEmpty(words.Leave(kind)!));
            Assert.All(Enum.GetValues<ReviewReason>(), reason => Assert.NotEmpty(words.Review(reason)));
            Assert.All(Enum.GetValues<CheckOrigin>(), origin => Assert.NotEmpty(words.Origin(new CheckPoint(default, origin, null))!));
        }
    }

    [Fact]
    public void No_two_columns_of_a_report_have_the_same_heading()
    {
        foreach (var words in ReportWords.All)
        {
            foreach (var kind in Enum.GetValues<ReportKind>())
            {
                var headings = ReportSheets.Columns(kind).Select(column => words.Column(column.Key)).ToList();
                Assert.Equal(headings.Distinct(), headings);
            }
        }
    }

    [Fact]
    public void A_German_explanation_says_what_the_English_one_says()
    {
        foreach (var kind in Enum.GetValues<ExplanationKind>())
        {
            var step = new ExplanationStep(kind, ReportSample.Clock(8, 0), ReportSample.Clock(9, 0), TimeSpan.FromMinutes(95), "N");
            var record = ReportSample.OnLeave with { Explanation = [step] };
            var (english, german) = (ReportWords.English.Explain(record), ReportWords.German.Explain(record));
            Assert.NotEqual(english, german);
            Assert.Equal(Figures().Matches(english).Select(found => found.Value).Order(), Figures().Matches(german).Select(found => found.Value).Order());
            Assert.DoesNotContain('{', german);
        }
    }

    [Fact]
    public void Programs_get_the_stable_names()
    {
        Assert.Equal("worked_minutes", ReportWords.Names.Column("worked_minutes"));
        Assert.Equal("LeftEarly", ReportWords.Names.Status(AttendanceStatus.LeftEarly));
        Assert.Equal("no", ReportWords.Names.YesNo(false));
        Assert.Equal("2026-03-02", ReportWords.Names.Date(ReportSample.Monday));
    }

    [GeneratedRegex(@"\d?\d:\d\d")]
    private static partial Regex Figures();
}
