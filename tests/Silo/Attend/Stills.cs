using System.Diagnostics;

namespace AutoAttend.Silo.Tests.Attend;

/// <summary>Single pictures, made by ffmpeg.</summary>
internal static class Stills
{
    /// <param name="path">The picture to write.</param>
    /// <param name="input">A clip, or a description of a picture.</param>
    /// <param name="filter">Whether the input is a description, as of ffmpeg's lavfi.</param>
    /// <param name="second">Where in the clip.</param>
    public static async Task Write(string path, string input, bool filter = false, double second = 0)
    {
        string[] source = filter ? ["-f", "lavfi", "-i", input] : ["-ss", FormattableString.Invariant($"{second}"), "-i", input];
        using var ffmpeg = Process.Start("ffmpeg", ["-v", "error", .. source, "-frames:v", "1", path]);
        await ffmpeg.WaitForExitAsync();
        Assert.Equal(0, ffmpeg.ExitCode);
    }
}
