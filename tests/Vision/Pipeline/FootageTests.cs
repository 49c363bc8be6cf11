using System.Globalization;
using AutoAttend.Tests;
using AutoAttend.Vision.Pipeline;
using AutoAttend.Vision.Tracking;

namespace AutoAttend.Vision.Tests.Pipeline;

/// <summary>What the shared footage shows is in its truth.md.</summary>
public sealed class FootageTests(ITestOutputHelper output) : IDisposable
{
    private readonly Engine engine = new();

    [Fact]
    public async Task Every_visit_to_the_lobby_is_named_rightly_and_the_stranger_never()
    {
        EnrolTheLobbysFive();

        var reports = await Run("lobby-a");

        var named = reports.Where(report => report.Outcome == TrackOutcome.Person).ToArray();
        foreach (var visit in Visit.Of("lobby-a"))
        {
            var during = named.Where(visit.Overlaps).Where(report => report.PersonId == visit.Person).ToArray();
            Assert.True(visit.Person == "P06" ? during.Length == 0 : during.Length == 1, $"{visit} has {during.Length} sightings");
        }
        Assert.Equal(10, named.Length);
        Assert.Equal(3, reports.Count(report => report.Outcome == TrackOutcome.Stranger));
    }

    [Fact]
    public async Task Nobody_is_named_who_is_not_enrolled()
    {
        // The nearest person of a gallery of one is always that person, and the margin says nothing.
        engine.Enrol("P04", "faces/P04_20.jpg");

        var named = (await Run("lobby-a")).Where(report => report.Outcome == TrackOutcome.Person).ToArray();

        Assert.Equal(["P04"], named.Select(report => report.PersonId));
    }

    [Fact]
    public async Task The_four_of_the_classroom_are_all_present_and_nobody_else()
    {
        var seats = await EnrolTheClassroom();

        var reports = await Run("classroom", from: 1);

        Assert.Equal(seats.Keys.Order(), reports.Select(report => report.PersonId).Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whoever_of_the_classroom_is_not_enrolled_is_not_taken_for_another(int seat)
    {
        var seats = await EnrolTheClassroom();
        var left = seats.Keys.Order().ElementAt(seat);
        engine.Gallery.RemovePerson(left);

        var reports = await Run("classroom", from: 1);

        Assert.Equal(
            seats.Keys.Order().Where(name => name != left),
            reports.Where(report => report.Outcome == TrackOutcome.Person).Select(report => report.PersonId).Order());
    }

    [Theory]
    [InlineData("corridor", 2)]
    [InlineData("interview-man", 1)]
    [InlineData("interview-pair", 2)]
    public async Task Every_person_of_a_clip_is_one_track(string clip, int people)
    {
        EnrolTheLobbysFive();

        var reports = await Run(clip);

        Assert.Equal(people, reports.Count);
        Assert.DoesNotContain(reports, report => report.Outcome == TrackOutcome.Person);
    }

    public void Dispose() => engine.Dispose();

    private void EnrolTheLobbysFive()
    {
        foreach (var photo in new[] { "P01_01", "P01_02", "P02_13", "P03_16", "P04_20", "P05_29" })
            engine.Enrol(photo[..3], $"faces/{photo}.jpg");
    }

    /// <summary>Enrols the best chip that each track of the first second has; a seat is known by its place.</summary>
    private async Task<Dictionary<string, TrackReport>> EnrolTheClassroom()
    {
        var reports = await Run("classroom", to: 1);
        var seats = reports.ToDictionary(report => $"seat-{report.TrackNumber}");
        Assert.Equal(4, seats.Count);
        foreach (var (seat, report) in seats)
            engine.Gallery.Upsert(seat, seat, report.Embedding);
        return seats;
    }

    /// <summary>The last report of each track.</summary>
    private async Task<IReadOnlyList<TrackReport>> Run(string clip, double from = 0, double to = double.PositiveInfinity)
    {
        var pipeline = new SightingPipeline(engine.Recognizer, engine.Thresholds, new PipelineOptions());
        var reports = new List<TrackReport>();
        await foreach (var report in pipeline.Run(Clip.Frames(clip, from, to)))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{report.TrackNumber}.{report.Revision} {report.Outcome} {report.PersonId} {report.MatchCosine:f2} +{report.MatchMargin:f2} "
                + $"{report.FirstSeen - Clip.Start:ss\\.f}..{report.LastSeen - Clip.Start:ss\\.f} {report.Faces} faces {report.BestFacePixels:f0} px {report.Reason}"));
            if (report.Ended)
                reports.Add(report);
        }
        return reports;
    }
}
