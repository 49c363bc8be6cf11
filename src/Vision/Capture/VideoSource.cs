namespace AutoAttend.Vision.Capture;

/// <summary>Where frames come from; its text form never shows a password.</summary>
/// <param name="Kind">The scheme's family.</param>
/// <param name="Address">The whole address, password included: for the decoder only.</param>
public sealed record VideoSource(VideoSourceKind Kind, string Address);
