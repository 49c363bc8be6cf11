using System.Text;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Web.Reports;
using AutoAttend.Web.Reports.Formats;
using AutoAttend.Web.Reports.Languages;
using AutoAttend.Web.Reports.Tables;

namespace AutoAttend.Web.Tests.Reports;

public sealed class ReportTablesTests
{
    public static TheoryData<ReportKind, string> Tables() =>
        new(from kind in Enum.GetValues<ReportKind>() from words in ReportWords.All select (kind, words.Code));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_report_is_what_was_kept(ReportKind kind, string code)
    {
        using var body = new MemoryStream();
        await ReportCsv.Write(body, ReportSample.Document(kind, ReportWords.All.Single(words => words.Code == code)), TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], body.ToArray()[..3]);
        Snapshot.Match($"{kind.ToString().ToLowerInvariant()}.{code}.csv", Encoding.UTF8.GetString(body.ToArray().AsSpan(3)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_duration_stands_twice_and_both_say_the_same()
    {
        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            var columns = ReportSheets.Columns(kind).ToList();
            foreach (var length in columns.Where(column => column.Kind == CellKind.Duration))
            {
                var (at, minutes) = (columns.IndexOf(length), columns.FindIndex(column => column.Key == length.Key + "_minutes"));
                Assert.All(ReportSample.Rows(kind, ReportWords.English), row => Assert.Equal((int?)((TimeSpan?)row.Cells[at])?.TotalMinutes, (int?)row.Cells[minutes]));
            }
        }
    }

    [Fact]
    public void A_group_is_the_one_of_the_day()
    {
        var scope = ReportSample.Scope(ReportWords.English);
        Assert.Equal("Night", scope.Groups("p1", new DateOnly(2026, 3, 10)));
        Assert.Equal("Day", scope.Groups("p1", new DateOnly(2026, 3, 11)));
        Assert.Equal("Day, Night", scope.Groups("p1"));
        Assert.Null(scope.Groups("p2"));
    }

    [Fact]
    public void A_stranger_seen_again_is_one_stranger_in_any_order()
    {
        var sightings = new[] { (1, "v1"), (2, null), (3, "v1") }.Select(
            seen => Sample.Sighting(seen.Item1, SightingOutcome.Stranger) with { VisitorId = seen.Item2 }).Append(Sample.Sighting(9)).ToList();
        var faces = UnknownFace.Of(sightings);
        Assert.Equal(["v1", sightings[1].Id], faces.Select(face => face.VisitorId));
        Assert.Equal((sightings[0].FirstSeen, sightings[2].LastSeen), (faces[0].FirstSeen, faces[0].LastSeen));
        Assert.Equal(faces, UnknownFace.Of(sightings.AsEnumerable().Reverse().Concat(sightings)));
    }

    [Fact]
    public void Sums_are_those_of_the_columns_that_add_up()
    {
        var columns = ReportSheets.Columns(ReportKind.Month);
        var sums = ReportSums.Of(columns, ReportSample.Rows(ReportKind.Month, ReportWords.English));
        Assert.Equal(new TimeSpan(8, 38, 30), Cell("worked"));
        Assert.Equal(478 + 40, Cell("worked_minutes"));
        Assert.Equal(2m, Cell("days"));
        Assert.Null(Cell("person"));

        object? Cell(string key) => sums.Cells[columns.ToList().FindIndex(column => column.Key == key)];
    }

    [Fact]
    public void Hours_of_shifts_and_days_make_one_row_a_person()
    {
        var joined = HoursSheet.Join([ReportSample.Totals], [ReportSample.Totals with { PersonId = "p9" }, ReportSample.Totals]);
        Assert.Equal(["p1", "p9"], joined.Select(totals => totals.PersonId));
        Assert.Equal((42, 41m, new TimeSpan(326, 40, 0)), (joined[0].Records, joined[0].Days, joined[0].Worked));
    }

    [Theory]
    [InlineData(AttendanceStatus.Excused, null)]
    [InlineData(AttendanceStatus.Absent, 0)]
    [InlineData(AttendanceStatus.Late, 100)]
    public void Who_is_excused_has_missed_nothing_that_counts(AttendanceStatus status, int? percent) =>
        Assert.Equal(percent, Assert.Single(CourseTotals.Of([ReportSample.Lesson with { Status = status }, ReportSample.LateNight])).AttendedPercent);
}
