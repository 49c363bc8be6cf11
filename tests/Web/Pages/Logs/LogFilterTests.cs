using AutoAttend.Contracts;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Web.Pages.Logs;
using Microsoft.AspNetCore.WebUtilities;

namespace AutoAttend.Web.Tests.Pages.Logs;

public sealed class LogFilterTests
{
    private static readonly LogFilter Full = new(
        new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1)),
        new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(1)),
        "c 1&x",
        "p1",
        SightingOutcome.Stranger);

    [Fact]
    public void An_address_brings_the_same_filter_back()
    {
        var query = QueryHelpers.ParseQuery(Full.ToAddress());
        Assert.Equal(Full, LogFilter.Parse(query["from"], query["to"], query["camera"], query["person"], query["outcome"]));
    }

    [Fact]
    public void No_filter_leaves_no_trace_in_the_address()
    {
        Assert.Equal("", new LogFilter().ToAddress());
        Assert.True(LogFilter.Parse(null, "", null, "", null).IsEmpty);
    }

    [Theory]
    [InlineData("from", "yesterday", null, null, "2026-11-23T08:00:00+01:00")]
    [InlineData("outcome", null, null, "nobody", "person, stranger or undecided")]
    [InlineData("outcome", null, null, "7", "person, stranger or undecided")]
    [InlineData("to", "2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z", null, "later than the start")]
    public void What_cannot_be_read_is_named_with_the_fix(string field, string? from, string? to, string? outcome, string fix)
    {
        var refused = Assert.Throws<InvalidInputException>(() => LogFilter.Parse(from, to, null, null, outcome));
        Assert.Equal(field, refused.Field);
        Assert.Contains(fix, refused.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void It_admits_what_the_log_would_return()
    {
        var sighting = Sample.Sighting(1);
        Assert.True(new LogFilter().Admits(sighting));
        Assert.True(new LogFilter(From: sighting.FirstSeen).Admits(sighting));
        Assert.False(new LogFilter(To: sighting.FirstSeen).Admits(sighting));
        Assert.True(new LogFilter(To: sighting.FirstSeen.AddTicks(1)).Admits(sighting));
        Assert.False(new LogFilter(From: sighting.FirstSeen.AddTicks(1)).Admits(sighting));
        Assert.False(new LogFilter(CameraId: "c2").Admits(sighting));
        Assert.False(new LogFilter(PersonId: "p2").Admits(sighting));
        Assert.False(new LogFilter(Outcome: SightingOutcome.Undecided).Admits(sighting));
        Assert.True(new LogFilter(CameraId: "c1", PersonId: "p1", Outcome: SightingOutcome.Person).Admits(sighting));
    }
}
