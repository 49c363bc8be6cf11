using System.Diagnostics;
using AutoAttend.Tests;
using AutoAttend.Vision.Capture;

namespace AutoAttend.Vision.Tests.Capture;

public sealed class RecordingTests
{
    // corridor.mp4 has 35 frames at 12 a second.
    [Theory]
    [InlineData(5, 15, "ffmpeg")]
    [InlineData(12, 35, "ffmpeg")]
    [InlineData(30, 35, "ffmpeg")]
    [InlineData(0.5, 2, "ffmpeg")]
    [InlineData(5, 15, Captures.NoFfmpeg)]
    [InlineData(30, 35, Captures.NoFfmpeg)]
    public async Task A_recording_gives_every_sampled_frame_at_its_own_time_and_ends(double fps, int count, string ffmpeg)
    {
        await using var session = Captures.Open(Material.Find("footage/corridor.mp4"), fps, Playback.Once, Captures.Patient(ffmpeg));
        var times = await Captures.TimesAsync(session);

        Assert.Equal(count, times.Count);
        Assert.Equal(Captures.StartedAt, times[0]);
        Assert.All(times, time =>
        {
            var sourceFrame = (time - Captures.StartedAt).TotalSeconds * 12;
            Assert.InRange(Math.Abs(sourceFrame - Math.Round(sourceFrame)), 0, 0.01);
        });
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        Assert.Equal((CaptureState.Ended, null, 1280, 720), (session.Status.State, session.Status.LastError, session.Status.Width, session.Status.Height));
        Assert.Equal((count, 0), (session.Status.Frames, session.Status.Restarts));
        Assert.Empty(session.Status.Drops);
        Assert.Equal(0, session.Pool.Outstanding);
    }

    [Theory]
    [InlineData("ffmpeg")]
    [InlineData(Captures.NoFfmpeg)]
    public async Task A_recording_waits_for_its_reader_and_never_fills_memory(string ffmpeg)
    {
        await using var session = Captures.Open(Material.Find("footage/classroom.mp4"), 15, Playback.Once, Captures.Patient(ffmpeg));
        await Eventually.True(() => session.Status.State is CaptureState.Live, "live");
        await Task.Delay(TimeSpan.FromSeconds(2.5));
        Assert.InRange(session.Pool.Outstanding, 1, 4);
        Assert.Equal(225, (await Captures.TimesAsync(session)).Count);
        Assert.Equal(0, session.Pool.Outstanding);
    }

    [Theory]
    [InlineData("ffmpeg")]
    [InlineData(Captures.NoFfmpeg)]
    public async Task A_recording_that_is_no_video_is_an_error_not_an_empty_recording(string ffmpeg)
    {
        var path = Path.Combine(Path.GetTempPath(), $"autoattend-{Guid.NewGuid():N}.mp4");
        await File.WriteAllTextAsync(path, "This is a letter, not a video.");
        try
        {
            await using var session = Captures.Open(path, 5, Playback.Once, Captures.Patient(ffmpeg));
            var error = await Assert.ThrowsAsync<CaptureFailedException>(() => Captures.TimesAsync(session));
            Assert.Contains("This is not a video that", error.Message, StringComparison.Ordinal);
            Assert.Equal((CaptureState.Ended, error.Message), (session.Status.State, session.Status.LastError));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("ffmpeg")]
    [InlineData(Captures.NoFfmpeg)]
    public async Task A_looping_file_goes_on_past_its_end_at_its_own_speed(string ffmpeg)
    {
        await using var session = Captures.Open(Material.Find("footage/corridor.mp4"), 5, Playback.Loop, Captures.Patient(ffmpeg));

        // 3 s of footage hold 15 frames; 22 of them reach into the second round.
        var times = await Captures.TimesAsync(session, most: 22);

        Assert.Equal(22, times.Count);
        Assert.InRange((times[^1] - times[0]).TotalSeconds, 3.3, 30);
        Assert.Equal((CaptureState.Live, 0), (session.Status.State, session.Status.Restarts));
    }

    [Theory]
    [InlineData("ffmpeg")]
    [InlineData(Captures.NoFfmpeg)]
    public async Task A_source_that_blocks_when_it_is_opened_is_given_up_and_does_not_hold_up_the_end(string ffmpeg)
    {
        var path = Path.Combine(Path.GetTempPath(), $"autoattend-{Guid.NewGuid():N}.ts");
        using (var mkfifo = Process.Start("mkfifo", path))
            await mkfifo.WaitForExitAsync();
        try
        {
            var options = Captures.Options(ffmpeg);
            options.ConnectSeconds = 1;
            var session = Captures.Open(path, 5, Playback.Live, options);
            await Eventually.True(() => session.Status.State is CaptureState.Retrying, "retrying");
            Assert.StartsWith("No picture came within 1 s.", session.Status.LastError, StringComparison.Ordinal);
            await session.DisposeAsync().AsTask().WaitAsync(Eventually.Patience);
            Assert.Equal(0, session.Pool.Outstanding);
        }
        finally
        {
            // Whoever still waits for a writer gets one, and with it an end.
            await using (File.Open(path, FileMode.Open, FileAccess.ReadWrite))
                File.Delete(path);
        }
    }

    [Fact]
    public async Task A_source_that_changes_its_size_is_opened_anew()
    {
        var path = Path.Combine(Path.GetTempPath(), $"autoattend-{Guid.NewGuid():N}.h264");
        await SampleVideo.TwoSizesAsync(path);
        try
        {
            await using var session = Captures.Open(path, 10, Playback.Live, Captures.Patient());
            await Eventually.True(() => session.Status.LastError is not null, "an end");
            Assert.Equal("The source changed its size to 320x180; it is opened anew.", session.Status.LastError);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
