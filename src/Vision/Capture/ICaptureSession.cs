namespace AutoAttend.Vision.Capture;

/// <summary>
/// A running capture of one source. A live or looping source is opened again by itself until the session is disposed; a recording
/// that is played once is not, as that would hand out its frames twice.
/// </summary>
public interface ICaptureSession : IAsyncDisposable
{
    /// <summary>
    /// The frames, each owned by the reader who must dispose it. A live source hands out the newest frame and counts what it
    /// dropped; a recording that is played once hands out every sampled frame, waits for its reader, and ends.
    /// There is one reader.
    /// </summary>
    /// <exception cref="CaptureFailedException">
    /// Thrown while reading: a recording that is played once could not be opened or broke off; never for other playbacks.
    /// </exception>
    IAsyncEnumerable<Frame> Frames(CancellationToken cancellation);

    /// <summary>What the capture is doing now.</summary>
    CaptureStatus Status { get; }
}
