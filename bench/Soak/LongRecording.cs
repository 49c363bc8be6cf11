using System.Diagnostics;
using System.Globalization;

namespace AutoAttend.Bench.Soak;

/// <summary>A clip repeated in one file, so that a capture lasts long enough to show what a single one holds on to.</summary>
/// <param name="File">The recording.</param>
/// <param name="Length">Its length.</param>
internal sealed record LongRecording(string File, TimeSpan Length)
{
    // Ten of lobby-a last 8.8 minutes: an hour has both long captures and several ends and beginnings.
    private const int Rounds = 10;

    /// <param name="clip">The clip.</param>
    /// <param name="folder">Where the recording is put.</param>
    public static async Task<LongRecording> Make(string clip, string folder)
    {
        var file = Path.Combine(folder, "recording.mkv");
        var rounds = (Rounds - 1).ToString(CultureInfo.InvariantCulture);
        await Output("ffmpeg", ["-v", "error", "-stream_loop", rounds, "-i", clip, "-an", "-c", "copy", file]);
        var seconds = await Output("ffprobe", ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", file]);
        return new LongRecording(file, TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)));
    }

    private static async Task<string> Output(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with status {process.ExitCode}.");
    }
}
