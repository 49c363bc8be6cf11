using AutoAttend.Vision.Capture;

namespace AutoAttend.Vision.Tests.Capture;

/// <summary>Real captures with waits short enough for a test.</summary>
internal static class Captures
{
    public static readonly DateTimeOffset StartedAt = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A name of an ffmpeg that is nowhere, so that OpenCV decodes.</summary>
    public const string NoFfmpeg = "no-such-ffmpeg";

    public static CaptureOptions Options(string ffmpeg = "ffmpeg") => new()
    {
        StallSeconds = 1.5,
        ConnectSeconds = 30,
        FirstBackoffSeconds = 0.05,
        LongestBackoffSeconds = 0.2,
        Ffmpeg = ffmpeg,
    };

    /// <summary>For tests that are not about stalling: a busy machine may keep a decoder waiting for seconds.</summary>
    public static CaptureOptions Patient(string ffmpeg = "ffmpeg")
    {
        var options = Options(ffmpeg);
        options.StallSeconds = 60;
        return options;
    }

    public static CaptureSession Open(string address, double fps, Playback playback, CaptureOptions? options = null)
    {
        options ??= Options();
        var request = new CaptureRequest(VideoSource.Parse(address), fps, playback, StartedAt);
        return new CaptureSession(request, new DecoderFactory(options, TimeProvider.System), options, TimeProvider.System);
    }

    /// <summary>The capture times of up to so many frames, all disposed.</summary>
    public static async Task<List<DateTimeOffset>> TimesAsync(ICaptureSession session, int most = int.MaxValue)
    {
        using var patience = new CancellationTokenSource(Eventually.Patience);
        var times = new List<DateTimeOffset>();
        await foreach (var frame in session.Frames(patience.Token))
        {
            using (frame)
                times.Add(frame.CapturedAt);
            if (times.Count == most)
                break;
        }

        return times;
    }

    /// <summary>Everything a status shows, as one text.</summary>
    public static string Text(CaptureStatus status) => $"{status} {status.LastError} {string.Join('\n', status.Log)}";
}
