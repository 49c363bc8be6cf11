using System.Globalization;
using System.Text.RegularExpressions;
using AutoAttend.Vision.Synthetic;

namespace AutoAttend.Vision.Capture;

/// <summary>Reads what an administrator typed as a camera's address.</summary>
public static partial class VideoSourceParser
{
    private const string Accepted =
        "Accepted are rtsp://, rtsps://, http:// and https:// addresses, the path of a video file, /dev/videoN, and synthetic:// for a rendered demo camera.";

    /// <summary>The source that an address or path names.</summary>
    /// <exception cref="VideoSourceException">It names none, or a file or device that is missing.</exception>
    public static VideoSource Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var text = address.Trim();
        if (text.Length == 0)
            throw new VideoSourceException($"The source is empty. {Accepted}");

        var colon = text.IndexOf("://", StringComparison.Ordinal);
        if (colon < 0)
            return Local(text, text);

        return text[..colon].ToLowerInvariant() switch
        {
            "rtsp" or "rtsps" => Network(VideoSourceKind.Rtsp, text, colon + 3),
            "http" or "https" => Network(VideoSourceKind.Http, text, colon + 3),
            "file" when Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.IsLoopback => Local(text, uri.LocalPath),
            "synthetic" => Synthetic(text),
            _ => throw Refused(text, "its scheme is not known"),
        };
    }

    private static VideoSource Synthetic(string text)
    {
        var address = SyntheticSource.Scheme + text[SyntheticSource.Scheme.Length..];
        SyntheticSource.Parse(address);
        return new VideoSource(VideoSourceKind.Synthetic, address);
    }

    private static VideoSource Network(VideoSourceKind kind, string text, int authority)
    {
        if (Unwritable().IsMatch(text))
            throw Refused(text, "blanks and quotes must be percent-encoded (%20, %27, %22)");

        var end = text.IndexOfAny(['/', '?', '#'], authority);
        end = end < 0 ? text.Length : end;
        var host = text[(text.LastIndexOf('@', end - 1, end - authority) is var at && at < 0 ? authority : at + 1)..end];

        // admin:pa/ss@camera reads as the host "admin": connecting there and showing the rest would give the password away.
        if (text.IndexOf('@', end) >= 0)
            throw Refused(text, "'@', '/', '?' and '#' in a password or path must be percent-encoded (%40, %2F, %3F, %23)");

        var match = Host().Match(host);
        if (!match.Success || (match.Groups["port"].Success && !IsPort(match.Groups["port"].Value)))
            throw Refused(text, "it has no valid host and port");
        return new VideoSource(kind, text);
    }

    private static VideoSource Local(string text, string path)
    {
        var full = Path.GetFullPath(path);
        if (full.StartsWith("/dev/", StringComparison.Ordinal))
        {
            return !Device().IsMatch(full) ? throw Refused(text, "it is not a video device")
                : File.Exists(full) ? new VideoSource(VideoSourceKind.Device, full)
                : throw Refused(text, "there is no such device here; is the camera plugged in, and passed into the container?");
        }

        return File.Exists(full) ? new VideoSource(VideoSourceKind.File, full)
            : throw Refused(text, Directory.Exists(full) ? "it is a folder" : "there is no such file");
    }

    private static bool IsPort(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535;

    private static VideoSourceException Refused(string text, string why) =>
        new($"'{AddressSecrets.HideGenerously(text)}' cannot be a video source: {why}. {Accepted}");

    [GeneratedRegex("""[\s'"\p{Cc}]""")]
    private static partial Regex Unwritable();

    [GeneratedRegex(@"^(\[[0-9a-fA-F:.]+(%[\w.-]+)?\]|[\w.-]+)(:(?<port>\d+))?$")]
    private static partial Regex Host();

    [GeneratedRegex(@"^/dev/video\d+$")]
    private static partial Regex Device();
}
