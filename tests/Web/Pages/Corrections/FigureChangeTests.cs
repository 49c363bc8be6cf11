using AutoAttend.Contracts.Attendance;
using AutoAttend.Web.Pages.Corrections;
using AutoAttend.Web.Sites;

namespace AutoAttend.Web.Tests.Pages.Corrections;

public sealed class FigureChangeTests
{
    private static readonly SiteTime Berlin = new(Sample.Berlin);
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly RecordFigures Figures = Sample.Record("p1", isIn: false).Figures;

    [Fact]
    public void Only_what_differs_is_named_as_the_site_s_clock_shows_it()
    {
        var after = Figures with
        {
            Status = AttendanceStatus.Present,
            CheckIn = new CheckPoint(Sample.Now.AddHours(-3), CheckOrigin.Corrected, "f"),
            Worked = TimeSpan.FromHours(3),
        };
        Assert.Equal(
            [
                new FigureChange("Status", "Unscheduled", "Present"),
                new FigureChange("Check-in", "08:00 (seen)", "07:00 (corrected)"),
                new FigureChange("Worked", "2:00", "3:00"),
            ],
            FigureChange.Of(Figures, after, Monday, Berlin));
        Assert.Empty(FigureChange.Of(Figures, Figures, Monday, Berlin));
    }

    [Fact]
    public void Where_there_was_no_record_everything_is_new()
    {
        var changes = FigureChange.Of(null, Figures, Monday, Berlin);
        Assert.All(changes, change => Assert.Equal("–", change.Before));
        Assert.Contains(new FigureChange("Days", "–", "1"), changes);
        Assert.Contains(new FigureChange("Doubtful", "–", "no"), changes);
    }

    [Fact]
    public void A_time_of_the_next_day_says_so()
    {
        var night = Figures with { CheckOut = new CheckPoint(Sample.Now.AddHours(20), CheckOrigin.Kiosk, "f") };
        Assert.Equal("06:00 on Tue 3 Mar 2026 (kiosk)", FigureChange.Of(Figures, night, Monday, Berlin).Single().After);
    }

    [Fact]
    public void A_changed_plan_names_the_fields_that_differ_in_words()
    {
        var changes = JsonChange.Of("""{"Name":"Early","Start":"06:00","Breaks":[{"IsPaid":true}]}""", """{"Name":"Early","Start":"06:30","Breaks":[],"LateGrace":"0:10"}""");
        Assert.Equal([new FigureChange("Start", "06:00", "06:30"), new FigureChange("Breaks 1, is paid", "yes", "–"), new FigureChange("Late grace", "–", "0:10")], changes);
        Assert.Equal([new FigureChange("Name", "–", "Early")], JsonChange.Of(null, """{"Name":"Early"}"""));
        Assert.Equal([new FigureChange("Value", "–", "set")], JsonChange.Of(null, "\"set\""));
        Assert.Equal([new FigureChange("Text", "{", "–")], JsonChange.Of("{", null));
    }
}
