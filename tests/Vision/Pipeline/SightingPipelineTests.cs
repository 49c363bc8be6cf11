using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Pipeline;
using AutoAttend.Vision.Tracking;
using OpenCvSharp;

namespace AutoAttend.Vision.Tests.Pipeline;

public sealed class SightingPipelineTests
{
    private readonly Studio studio = new();

    [Fact]
    public async Task A_person_is_reported_when_decided_and_when_gone()
    {
        studio.Face = frame => frame < 20 ? Box() : null;

        var reports = await Reports(50);

        Assert.Equal([(0, false, "ann"), (1, true, "ann")], reports.Select(report => (report.Revision, report.Ended, report.PersonId!)));
        Assert.Equal((Seconds(0), Seconds(3.8), 20), (reports[1].FirstSeen, reports[1].LastSeen, reports[1].Faces));
        Assert.InRange(reports[0].LastSeen, Seconds(0.4), Seconds(2));
    }

    [Fact]
    public async Task A_lasting_track_is_reported_again_every_ten_seconds()
    {
        var reports = await Reports(175);

        Assert.Equal([0, 1, 2, 3, 4], reports.Select(report => report.Revision));
        Assert.All(reports.Skip(1).SkipLast(1).Zip(reports), pair => Assert.Equal(10, (pair.First.LastSeen - pair.Second.LastSeen).TotalSeconds, 1));
        Assert.True(reports[^1].Ended);
        Assert.Single(reports.Select(report => report.TrackNumber).Distinct());
    }

    [Fact]
    public async Task A_report_carries_its_evidence()
    {
        var report = (await Reports(20))[^1];

        Assert.Equal((112, 112, 90), (report.Chip!.Width, report.Chip.Height, report.BestFacePixels));
        using var picture = Cv2.ImDecode(report.Jpeg!, ImreadModes.Color);
        Assert.InRange(picture.Width, 150, 256);
        Assert.Equal(1, report.Embedding!.Max());
    }

    [Fact]
    public async Task A_slip_of_the_detector_is_not_reported()
    {
        studio.Face = frame => frame is 5 or 6 ? Box() : null;

        Assert.Empty(await Reports(40));
    }

    [Fact]
    public async Task Nobody_in_the_picture_means_no_report()
    {
        studio.Face = _ => null;

        Assert.Empty(await Reports(10));
        Assert.Empty(await Reports(0));
    }

    [Fact]
    public async Task Stopping_drains_what_was_seen()
    {
        using var stopping = new CancellationTokenSource();
        studio.Before = frame =>
        {
            if (frame == 20)
                stopping.Cancel();
        };

        var reports = new List<TrackReport>();
        await foreach (var report in studio.Pipeline().Run(studio.Frames(1000), stopping.Token))
            reports.Add(report);

        Assert.True(reports[^1].Ended);
        Assert.InRange(reports[^1].Faces, 15, 21);
        Assert.Equal(0, studio.FramesHeld);
    }

    [Fact]
    public async Task A_source_that_breaks_loses_no_sighting()
    {
        studio.Before = frame =>
        {
            if (frame == 20)
                throw new IOException("the cable");
        };

        var reports = new List<TrackReport>();
        var error = await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var report in studio.Pipeline().Run(studio.Frames(1000)))
                reports.Add(report);
        });

        Assert.Equal("the cable", error.Message);
        Assert.True(reports[^1] is { Ended: true, PersonId: "ann" });
    }

    [Fact]
    public async Task Without_a_recognizer_frames_are_counted_and_the_picture_goes_on()
    {
        studio.DetectionIsDown = true;
        var pipeline = studio.Pipeline();

        Assert.Empty(await Reports(30, pipeline));

        Assert.Equal((30, 30), (pipeline.Statistics.Frames, pipeline.Statistics.UnavailableFrames));
        Assert.Equal(29, pipeline.Live!.Frame);
        Assert.Empty(pipeline.Live.Faces);
    }

    [Fact]
    public async Task A_track_that_nobody_could_identify_says_so()
    {
        studio.IdentificationIsDown = true;
        var pipeline = studio.Pipeline();

        var report = Assert.Single(await Reports(30, pipeline));

        Assert.Equal((TrackOutcome.Undecided, "RecognizerUnavailable"), (report.Outcome, report.Reason));
        Assert.InRange(pipeline.Statistics.UnavailableChips, 10, 30);
    }

    [Fact]
    public async Task A_recognizer_that_comes_back_names_whoever_is_still_there()
    {
        studio.IdentificationIsDown = true;
        studio.Before = frame => studio.IdentificationIsDown = frame < 20;

        Assert.Equal("ann", (await Reports(40))[^1].PersonId);
    }

    [Fact]
    public async Task A_track_that_went_over_to_somebody_else_is_split()
    {
        studio.Person = frame => frame < 50 ? "ann" : "bob";

        var ended = (await Reports(120)).Where(report => report.Ended).ToArray();

        Assert.Equal([(1, "ann"), (2, "bob")], ended.Select(report => (report.TrackNumber, report.PersonId!)));
        Assert.True(ended[0].LastSeen < Seconds(10), "the first sighting ends with the last chip that bore it out");
        Assert.InRange(ended[1].FirstSeen, Seconds(10), Seconds(13.5));
    }

    [Fact]
    public async Task A_name_is_only_shown_with_a_face_that_matched_it()
    {
        // Bob is nearer to the camera: his face is the better picture of the track that was Ann's.
        studio.Person = frame => frame < 20 ? "ann" : "bob";
        studio.Face = frame => frame < 20 ? Box() : Box() with { Width = 100, Height = 134 };

        var reports = await Reports(80);

        Assert.All(reports.Where(report => report.PersonId == "ann"), report => Assert.Equal(90, report.BestFacePixels));
        Assert.All(reports.Where(report => report.PersonId == "bob"), report => Assert.Equal(100, report.BestFacePixels));
        Assert.Equal(["ann", "bob"], reports.Select(report => report.PersonId!).Distinct());
    }

    [Fact]
    public async Task A_minute_in_the_picture_costs_few_embeddings()
    {
        var pipeline = studio.Pipeline();

        await Reports(300, pipeline);

        Assert.InRange(pipeline.Statistics.Embedded, 15, 30);
    }

    [Fact]
    public async Task A_still_picture_is_searched_once_a_second()
    {
        studio.Moves = false;
        studio.Face = _ => null;
        var pipeline = studio.Pipeline();

        await Reports(50, pipeline);

        Assert.InRange(pipeline.Statistics.Searched, 10, 11);
    }

    [Fact]
    public async Task Somebody_who_sits_still_is_one_sighting()
    {
        studio.Moves = false;
        var pipeline = studio.Pipeline();

        var ended = Assert.Single(await Reports(150, pipeline), report => report.Ended);

        Assert.Equal("ann", ended.PersonId);
        Assert.InRange(ended.LastSeen, Seconds(28.8), Seconds(29.8));
        Assert.InRange(pipeline.Statistics.Searched, 30, 60);
    }

    [Fact]
    public async Task A_portrait_on_the_wall_does_not_keep_the_detector_busy()
    {
        studio.Moves = false;
        studio.IdentificationIsDown = true;
        var pipeline = studio.Pipeline();

        await Reports(300, pipeline);

        Assert.InRange(pipeline.Statistics.Searched, 60, 75);
    }

    [Fact]
    public async Task The_live_view_shows_the_faces_of_the_very_frame()
    {
        studio.Face = frame => Box(10 * frame);
        var pipeline = studio.Pipeline();

        await foreach (var report in pipeline.Run(studio.Frames(30)))
        {
            var face = Assert.Single(pipeline.Live!.Faces);
            Assert.Equal((10 * pipeline.Live.Frame, report.TrackNumber, report.PersonId), ((long)face.Box.X, face.TrackNumber, face.PersonId));
            if (!report.Ended)
                break;
        }

        var preview = pipeline.Preview(960)!;
        using var picture = Cv2.ImDecode(preview.Jpeg, ImreadModes.Color);
        Assert.Equal((Studio.Width, Studio.Height), (picture.Width, picture.Height));
        Assert.Same(preview, pipeline.Preview(960));
        Assert.Same(preview.View, pipeline.Live);
    }

    [Fact]
    public void Before_the_first_frame_there_is_nothing_to_see()
    {
        Assert.Null(studio.Pipeline().Live);
        Assert.Null(studio.Pipeline().Preview(960));
    }

    [Fact]
    public void A_setting_out_of_range_is_named()
    {
        var options = new PipelineOptions { Vote = { NamingFrames = 1 } };

        Assert.Contains("NamingFrames must be between 2 and 20", Assert.Throws<ArgumentException>(() => studio.Pipeline(options)).Message, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<TrackReport>> Reports(int frames, SightingPipeline? pipeline = null)
    {
        var reports = new List<TrackReport>();
        await foreach (var report in (pipeline ?? studio.Pipeline()).Run(studio.Frames(frames)))
            reports.Add(report);
        Assert.Equal(0, studio.FramesHeld);
        return reports;
    }

    private static FaceBox Box(float x = 200) => new(x, 100, 90, 120);

    private static DateTimeOffset Seconds(double seconds) => Clip.Start.AddSeconds(seconds);
}
