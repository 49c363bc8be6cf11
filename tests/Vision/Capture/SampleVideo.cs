using System.Diagnostics;

namespace AutoAttend.Vision.Tests.Capture;

/// <summary>Makes videos that no shared footage has.</summary>
internal static class SampleVideo
{
    /// <summary>Raw H.264: a second of 160x120, then a second of 320x180.</summary>
    public static async Task TwoSizesAsync(string path)
    {
        await using var file = File.Create(path);
        foreach (var size in (string[])["160x120", "320x180"])
        {
            var start = new ProcessStartInfo("ffmpeg") { RedirectStandardOutput = true, RedirectStandardInput = true };
            foreach (var argument in $"-v error -f lavfi -i testsrc=s={size}:r=10:d=1 -pix_fmt yuv420p -c:v libx264 -f h264 pipe:1".Split(' '))
                start.ArgumentList.Add(argument);
            using var ffmpeg = Process.Start(start)!;
            await ffmpeg.StandardOutput.BaseStream.CopyToAsync(file);
            await ffmpeg.WaitForExitAsync();
        }
    }
}
