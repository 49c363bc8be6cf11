using System.Globalization;

namespace AutoAttend.Vision.Capture.Ffmpeg;

/// <summary>How ffmpeg is called.</summary>
public static class FfmpegArguments
{
    // A live source's own timestamps are not to be trusted (MJPEG over HTTP has none, and ffmpeg invents 25 a second): its frames
    // are sampled by their arrival, in milliseconds.
    private const string StampWithArrival = "settb=1/1000,setpts='(RTCTIME-RTCSTART)/1000'";

    // 4:2:0 needs even sides; crop cuts by pointer and copies nothing.
    private const string EvenSides = "crop='trunc(iw/2)*2':'trunc(ih/2)*2'";

    /// <summary>Decodes to yuv4mpeg on stdout, with a showinfo line on stderr for each frame.</summary>
    public static IReadOnlyList<string> For(CaptureRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return
        [
            "-nostdin", "-hide_banner", "-nostats", "-loglevel", "info", "-threads", "1", "-filter_threads", "1",
            .. Input(request),
            "-map", "0:v:0", "-an", "-sn", "-dn",
            "-vf", Filters(request),
            "-r", request.SampledFps.ToString("0.######", CultureInfo.InvariantCulture),
            "-flush_packets", "1",
            "-f", "yuv4mpegpipe", "pipe:1",
        ];
    }

    private static IEnumerable<string> Input(CaptureRequest request)
    {
        var source = request.Source;
        IEnumerable<string> pace = (request.Playback, source.Kind) switch
        {
            (Playback.Once, _) => [],
            (Playback.Loop, _) => ["-re", "-stream_loop", "-1"],
            (Playback.Live, VideoSourceKind.File) => ["-re"],

            // HLS comes in segments of seconds; read at its own speed it is even.
            (Playback.Live, _) when IsPlaylist(source) => ["-re"],
            (Playback.Live, _) => ["-fflags", "nobuffer", "-flags", "low_delay"],
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Playback, "unknown playback"),
        };
        IEnumerable<string> transport = source.Kind switch
        {
            VideoSourceKind.Rtsp => ["-rtsp_transport", "tcp"],
            VideoSourceKind.Device => ["-f", "v4l2"],
            VideoSourceKind.Http or VideoSourceKind.File => [],
            _ => throw new ArgumentOutOfRangeException(nameof(request), source.Kind, "unknown kind"),
        };
        var address = source.Kind is VideoSourceKind.File ? $"file:{source.Address}" : source.Address;
        return [.. pace, .. transport, "-i", address];
    }

    // Frames are dropped before they are converted; what is left is numbered evenly, since yuv4mpeg cannot carry time and ffmpeg
    // would otherwise double and drop frames to fill it. The true time is in the showinfo line.
    private static string Filters(CaptureRequest request)
    {
        var rate = request.SampledFps.ToString("0.######", CultureInfo.InvariantCulture);
        var chain = $"{SamplingGrid.Filter(request.SampledFps)},{EvenSides},format=yuv420p,showinfo=checksum=0,setpts=N/{rate}/TB";
        return request.Playback is Playback.Live ? $"{StampWithArrival},{chain}" : chain;
    }

    private static bool IsPlaylist(VideoSource source) =>
        source.Kind is VideoSourceKind.Http && source.Address.Contains(".m3u8", StringComparison.OrdinalIgnoreCase);
}
