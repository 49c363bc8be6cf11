using AutoAttend.Web.Pages.Logs;

namespace AutoAttend.Web.Tests.Pages.Logs;

public sealed class LogLinesTests
{
    [Fact]
    public void New_sightings_come_first_and_each_stands_once()
    {
        var lines = LogLines.None.With([Sample.Sighting(1), Sample.Sighting(2)]).With([Sample.Sighting(3), Sample.Sighting(2)]);
        Assert.Equal(["c1/0/3", "c1/0/2", "c1/0/1"], lines.Select(sighting => sighting.Id));
    }

    [Fact]
    public void A_later_revision_replaces_an_earlier_one_and_never_the_other_way()
    {
        var early = Sample.Sighting(1);
        var late = early with { Revision = 2, Faces = 20 };
        Assert.Equal(20, Assert.Single(LogLines.None.With([early]).With([late])).Faces);
        Assert.Equal(20, Assert.Single(LogLines.None.With([late]).With([early])).Faces);
    }
}
