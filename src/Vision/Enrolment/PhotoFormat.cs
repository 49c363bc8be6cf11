namespace AutoAttend.Vision.Enrolment;

/// <summary>Kinds of photo files that are told apart.</summary>
internal enum PhotoFormat
{
    Unknown,
    Jpeg,
    Png,
    WebP,

    /// <summary>What iPhones store by default; also AVIF. Their decoders are not free to ship.</summary>
    Heic,
}
