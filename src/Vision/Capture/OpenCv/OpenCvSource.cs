using OpenCvSharp;

namespace AutoAttend.Vision.Capture.OpenCv;

/// <summary>One opened VideoCapture and which of its frames are taken; every call may block.</summary>
internal sealed class OpenCvSource : IDisposable
{
    // CAP_PROP_OPEN_TIMEOUT_MSEC and CAP_PROP_READ_TIMEOUT_MSEC of OpenCV's videoio.hpp, which OpenCvSharp does not name.
    private const int OpenTimeout = 53;
    private const int ReadTimeout = 54;

    private readonly DecoderContext context;
    private readonly TimeProvider time;
    private readonly VideoCapture capture;
    private readonly SamplingGrid grid;
    private readonly Mat picture = new();
    private readonly long opened;
    private TimeSpan earlierRounds;
    private TimeSpan position;

    public OpenCvSource(DecoderContext context, CaptureOptions options, TimeProvider time)
    {
        (this.context, this.time) = (context, time);

        // OpenCV writes warnings to stderr that quote the address, password included.
        Cv2.SetLogLevel(OpenCvSharp.LogLevel.SILENT);
        capture = Open(context.Request.Source, options);
        if (!capture.IsOpened())
        {
            Dispose();
            throw new CaptureFailedException(WhyNot(context.Request.Source));
        }

        grid = new SamplingGrid(context.Request.SampledFps);
        opened = time.GetTimestamp();
        AnnouncedFps = capture.Fps is var fps && double.IsFinite(fps) && fps > 0 ? fps : 0;
    }

    public double AnnouncedFps { get; }

    private bool IsFile => context.Request.Source.Kind is VideoSourceKind.File;

    /// <summary>The next sampled picture; null at the end or once cancelled.</summary>
    public Picture? Next(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested && Grab())
        {
            position = IsFile ? earlierRounds + TimeSpan.FromMilliseconds(Math.Max(0, capture.PosMsec)) : time.GetElapsedTime(opened);
            if (!grid.Takes(position))
                continue;
            if (capture.Retrieve(picture) && !picture.Empty())
                return ToPicture();
            context.Damaged();
        }

        return null;
    }

    public void Dispose()
    {
        capture.Dispose();
        picture.Dispose();
    }

    private static VideoCapture Open(VideoSource source, CaptureOptions options) =>
        source.Kind is VideoSourceKind.Device
            ? new VideoCapture(source.Address, VideoCaptureAPIs.V4L2)
            : new VideoCapture(
                source.Address,
                VideoCaptureAPIs.FFMPEG,
                [OpenTimeout, Milliseconds(options.ConnectSeconds), ReadTimeout, Milliseconds(options.StallSeconds)]);

    private static int Milliseconds(double seconds) => (int)(seconds * 1000);

    private static string WhyNot(VideoSource source) => source.Kind switch
    {
        VideoSourceKind.File when !File.Exists(source.Address) => "There is no such file.",
        VideoSourceKind.File => "This is not a video that OpenCV can read, or it is damaged.",
        VideoSourceKind.Device => "The device could not be opened: another program may use it, or this user may not read it.",
        VideoSourceKind.Rtsp or VideoSourceKind.Http =>
            "Network cameras need ffmpeg, which was not found: install it, or say where it is in the option Capture:Ffmpeg. "
            + "The OpenCV that comes with AutoAttend is built without network.",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source.Kind, "unknown kind"),
    };

    private bool Grab()
    {
        if (capture.Grab())
            return true;
        if (context.Request.Playback is not Playback.Loop || position == earlierRounds)
            return false;

        // The next round begins one frame after this one's last.
        earlierRounds = position + TimeSpan.FromSeconds(1 / Math.Max(1, AnnouncedFps));
        position = earlierRounds;
        return capture.Set(VideoCaptureProperties.PosFrames, 0) && capture.Grab();
    }

    private unsafe Picture ToPicture()
    {
        var (width, height) = (picture.Width & ~1, picture.Height & ~1);
        var pixels = context.Pool.Rent(width * height * 3 / 2);
        fixed (byte* memory = pixels)
        {
            using var even = new Mat(picture, new Rect(0, 0, width, height));
            using var planes = Mat.FromPixelData(height * 3 / 2, width, MatType.CV_8UC1, (nint)memory);
            Cv2.CvtColor(even, planes, ColorConversionCodes.BGR2YUV_I420);
        }

        return new Picture(width, height, pixels, position);
    }
}
