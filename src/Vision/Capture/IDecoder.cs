namespace AutoAttend.Vision.Capture;

/// <summary>One opened source. Dispose ends it within seconds, whatever it is doing.</summary>
public interface IDecoder : IAsyncDisposable
{
    /// <summary>Frames per second as the source announces them; 0 until known or where it does not.</summary>
    double AnnouncedFps { get; }

    /// <summary>The next sampled picture, whose buffer the caller owns; null at the source's end.</summary>
    /// <exception cref="CaptureFailedException">The source could not be opened or broke off.</exception>
    ValueTask<Picture?> ReadAsync(CancellationToken cancellation);
}
