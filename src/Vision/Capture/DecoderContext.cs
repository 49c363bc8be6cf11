namespace AutoAttend.Vision.Capture;

/// <summary>What a decoder is given.</summary>
/// <param name="Request">What to decode.</param>
/// <param name="Pool">Where its buffers come from.</param>
/// <param name="Log">Where its lines go.</param>
/// <param name="Damaged">To be called for each picture that was lost because its data was bad.</param>
public sealed record DecoderContext(CaptureRequest Request, FramePool Pool, DecoderLog Log, Action Damaged);
