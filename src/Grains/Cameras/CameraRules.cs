using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Vision.Capture;

namespace AutoAttend.Grains.Cameras;

/// <summary>What settings a camera may have.</summary>
public static class CameraRules
{
    private const string HiddenPassword = "***";
    private const int LongestName = 100;
    private const double LeastFps = 0.5;
    private const double MostFps = 30;

    /// <summary>The settings as they are kept: trimmed, and with the password that was hidden from whoever gave them back.</summary>
    /// <param name="given">What an operator wants.</param>
    /// <param name="kept">What is kept of this camera; null for a new one.</param>
    /// <param name="siteIds">The sites that there are.</param>
    /// <exception cref="InvalidInputException">A field is not usable.</exception>
    public static CameraSettings Check(CameraSettings given, CameraSettings? kept, IReadOnlyCollection<string> siteIds)
    {
        var name = given.Name.Trim();
        if (name.Length is 0 or > LongestName)
            throw new InvalidInputException("Name", name, $"give it a name of 1 to {LongestName} characters.");
        if (!siteIds.Contains(given.SiteId))
            throw new InvalidInputException("Site", given.SiteId, $"there is no such site; there are {string.Join(", ", siteIds)}.");
        if (given.SampledFps is not (>= LeastFps and <= MostFps))
            throw new InvalidInputException("Frames per second", $"{given.SampledFps}", $"give a rate from {LeastFps} to {MostFps}.");
        if (!Enum.IsDefined(given.Direction))
            throw new InvalidInputException("Direction", $"{given.Direction}", "choose In, Out or Both.");

        var source = SourceToKeep(given.Source, kept?.Source);
        CheckPlayback(given, Parse(source));
        return given with { Name = name, Source = source };
    }

    /// <summary>The settings as they may be shown.</summary>
    public static CameraSettings Redact(CameraSettings kept) => kept with { Source = Unchecked(kept.Source).Redacted };

    /// <summary>A source that was given, with the kept password in place of <c>***</c>.</summary>
    /// <exception cref="InvalidInputException">The password of another address is asked for, or it is no source.</exception>
    public static VideoSource Resolve(string given, string? kept) => Parse(SourceToKeep(given, kept));

    /// <summary>A source that was usable when it was kept, even if its file is gone by now: the capture says so and tries again.</summary>
    public static VideoSource Unchecked(string kept)
    {
        try
        {
            return VideoSource.Parse(kept);
        }
        catch (VideoSourceException)
        {
            var kind = kept.StartsWith("/dev/", StringComparison.Ordinal) ? VideoSourceKind.Device : VideoSourceKind.File;
            return new VideoSource(kind, kept);
        }
    }

    private static string SourceToKeep(string given, string? kept)
    {
        var source = given.Trim();
        if (kept is not null && source == Unchecked(kept).Redacted)
            return kept;
        // Sending the kept password to another address would give it away.
        return source.Contains("://", StringComparison.Ordinal) && source.Contains(HiddenPassword, StringComparison.Ordinal)
            ? throw new InvalidInputException("Source", source, "the address was changed, so its password is needed again in place of ***.")
            : source;
    }

    private static VideoSource Parse(string source)
    {
        try
        {
            return VideoSource.Parse(source);
        }
        catch (VideoSourceException refusal)
        {
            // The message names the source with its secrets hidden.
            throw new InvalidInputException("Source", null, refusal.Message);
        }
    }

    private static void CheckPlayback(CameraSettings given, VideoSource source)
    {
        var isFile = source.Kind == VideoSourceKind.File;
        if (isFile && given.Playback == CameraPlayback.Live)
            throw new InvalidInputException("Playback", $"{given.Playback}", "a file is no live source; choose Loop or Once.");
        if (!isFile && given.Playback != CameraPlayback.Live)
            throw new InvalidInputException("Playback", $"{given.Playback}", "only a file can be played in a loop or once; choose Live.");
        if (given.Playback == CameraPlayback.Once && given.RecordedAt is null)
            throw new InvalidInputException("Recorded at", null, "say when the recording began.");
    }
}
