using System.Globalization;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace AutoAttend.Vision.Capture.Ffmpeg;

/// <summary>Decodes in an ffmpeg child process: pictures come through its stdout, their times and complaints through its stderr.</summary>
public sealed partial class FfmpegDecoder : IDecoder
{
    private readonly DecoderContext context;
    private readonly GuardedProcess process;
    private readonly Y4mReader pictures;
    private readonly Channel<FrameInfo> infos = Channel.CreateUnbounded<FrameInfo>();
    private readonly FfmpegComplaint complaint = new();
    private readonly Task listening;
    private (int Width, int Height)? size;

    /// <param name="program">Path of ffmpeg.</param>
    /// <param name="context">What to decode and where it goes.</param>
    /// <param name="grace">How long ffmpeg may take to end before it is killed.</param>
    /// <param name="time">Runs the deadlines.</param>
    public FfmpegDecoder(string program, DecoderContext context, TimeSpan grace, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(context);
        this.context = context;
        process = new GuardedProcess(program, FfmpegArguments.For(context.Request), grace, time);
        pictures = new Y4mReader(process.Output, context.Pool);
        listening = ListenAsync();
    }

    public double AnnouncedFps { get; private set; }

    public async ValueTask<Picture?> ReadAsync(CancellationToken cancellation)
    {
        var pixels = await ReadPixelsAsync(cancellation);
        if (pixels is null)
        {
            await ThrowIfFailedAsync(cancellation);
            return null;
        }

        try
        {
            if (!await infos.Reader.WaitToReadAsync(cancellation) || !infos.Reader.TryRead(out var info))
                throw new CaptureFailedException("The decoder's messages broke off.");
            size ??= (info.Width, info.Height);
            if (size != (info.Width, info.Height))
                throw new CaptureFailedException($"The source changed its size to {info.Width}x{info.Height}; it is opened anew.");
            return new Picture(pictures.Width, pictures.Height, pixels, info.Time ?? TimeSpan.Zero);
        }
        catch
        {
            context.Pool.Return(pixels);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Closing stdout first: an ffmpeg that is blocked in writing to it would not notice that it is asked to end.
        pictures.Dispose();
        await process.EndAsync();
        await listening;
        await process.DisposeAsync();
    }

    private async ValueTask<byte[]?> ReadPixelsAsync(CancellationToken cancellation)
    {
        try
        {
            return await pictures.ReadAsync(cancellation);
        }
        catch (EndOfStreamException)
        {
            context.Damaged();
            return null;
        }
    }

    // The end of stderr is the end of ffmpeg: only then is its exit code its own, and its last words are heard.
    private async Task ThrowIfFailedAsync(CancellationToken cancellation)
    {
        await listening.WaitAsync(cancellation);
        var exitCode = await process.EndAsync();
        if (exitCode != 0 || size is null)
            throw new CaptureFailedException(complaint.InWords(exitCode));
    }

    private async Task ListenAsync()
    {
        try
        {
            while (await process.Errors.ReadLineAsync() is { } line)
                Hear(line);
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or OperationCanceledException)
        {
            context.Log.Add($"The decoder's messages broke off: {error.Message}");
        }

        infos.Writer.Complete();
    }

    private void Hear(string line)
    {
        if (FrameInfo.IsOne(line))
        {
            if (FrameInfo.Parse(line) is { } info)
                infos.Writer.TryWrite(info);
            return;
        }

        // What swscale says of every MJPEG camera.
        if (line.Contains("deprecated pixel format used", StringComparison.Ordinal))
            return;
        if (AnnouncedFps == 0 && Fps().Match(line) is { Success: true } match)
            AnnouncedFps = double.Parse(match.Groups["fps"].Value, CultureInfo.InvariantCulture);
        complaint.Hear(line);
        context.Log.Add(line);
    }

    [GeneratedRegex(@"^\s*Stream #0.* Video: .* (?<fps>\d+(\.\d+)?) fps\b")]
    private static partial Regex Fps();
}
