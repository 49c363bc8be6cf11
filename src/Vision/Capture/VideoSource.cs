namespace AutoAttend.Vision.Capture;

/// <summary>Where frames come from; its text form never shows a password.</summary>
/// <param name="Kind">The scheme's family.</param>
/// <param name="Address">The whole address, password included: for the decoder only.</param>
public sealed record VideoSource(VideoSourceKind Kind, string Address)
{
    /// <summary>The address to show: passwords and tokens are <c>***</c>.</summary>
    public string Redacted => Kind is VideoSourceKind.File or VideoSourceKind.Device ? Address : AddressSecrets.Hide(Address);

    /// <inheritdoc cref="VideoSourceParser.Parse"/>
    public static VideoSource Parse(string address) => VideoSourceParser.Parse(address);

    // A record prints all its properties unless told otherwise.
    public override string ToString() => Redacted;
}
