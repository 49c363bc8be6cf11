using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoAttend.Vision.Capture.Ffmpeg;

/// <summary>What ffmpeg's showinfo filter says of a frame.</summary>
/// <param name="Time">Since the source's beginning; null where the source has no timestamps.</param>
/// <param name="Width">Of the frame as decoded, before ffmpeg scales it to the first frame's size.</param>
/// <param name="Height">Likewise.</param>
internal sealed partial record FrameInfo(TimeSpan? Time, int Width, int Height)
{
    /// <summary>Whether a line comes from showinfo, which has several for each frame.</summary>
    public static bool IsOne(string line) => line.StartsWith("[Parsed_showinfo", StringComparison.Ordinal);

    /// <summary>The frame a line describes; null where it describes none.</summary>
    public static FrameInfo? Parse(string line)
    {
        var match = Line().Match(line);
        if (!match.Success)
            return null;
        TimeSpan? time = double.TryParse(match.Groups["time"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            && double.IsFinite(seconds) ? TimeSpan.FromSeconds(seconds) : null;
        return new FrameInfo(time, Number(match.Groups["width"]), Number(match.Groups["height"]));
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bn: *\d+ .*\bpts_time:(?<time>\S+) .*\bs:(?<width>\d+)x(?<height>\d+) ")]
    private static partial Regex Line();
}
