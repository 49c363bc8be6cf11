namespace AutoAttend.Vision.Capture;

/// <summary>A running capture of one source. It reconnects by itself until it is disposed.</summary>
public interface ICaptureSession : IAsyncDisposable
{
    /// <summary>
    /// The frames, each owned by the reader who must dispose it. A live source hands out the newest frame and counts what it
    /// dropped; a recording that is played once hands out every sampled frame, waits for its reader, and ends.
    /// </summary>
    IAsyncEnumerable<Frame> Frames(CancellationToken cancellation);

    /// <summary>What the capture is doing now.</summary>
    CaptureStatus Status { get; }
}
