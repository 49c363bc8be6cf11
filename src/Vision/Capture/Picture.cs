namespace AutoAttend.Vision.Capture;

/// <summary>One decoded picture on its way from a decoder to a session.</summary>
/// <param name="Width">In pixels, even.</param>
/// <param name="Height">In pixels, even.</param>
/// <param name="Pixels">I420, from the session's pool.</param>
/// <param name="Time">Since the source's beginning, by the source's own clock.</param>
public sealed record Picture(int Width, int Height, byte[] Pixels, TimeSpan Time);
