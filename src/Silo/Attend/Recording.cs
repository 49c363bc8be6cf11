using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AutoAttend.Silo.Attend;

/// <summary>What a file says of itself.</summary>
/// <param name="Began">When it was recorded: its creation time, or where it has none the time it was last written.</param>
/// <param name="Duration">Null where it is not known.</param>
internal sealed record Recording(DateTimeOffset Began, TimeSpan? Duration)
{
    public static async Task<Recording> Read(string file)
    {
        var written = new DateTimeOffset(File.GetLastWriteTimeUtc(file), TimeSpan.Zero);
        try
        {
            using var format = JsonDocument.Parse(await Probe(file));
            if (!format.RootElement.TryGetProperty("format", out var about))
                return new Recording(written, null);
            return new Recording(CreationTime(about) ?? written, Length(about));
        }
        catch (Exception failure) when (failure is Win32Exception or JsonException)
        {
            // Without ffprobe, or for a file that it cannot read: playing it tells what is wrong.
            return new Recording(written, null);
        }
    }

    private static async Task<string> Probe(string file)
    {
        string[] arguments = ["-v", "quiet", "-show_entries", "format=duration:format_tags=creation_time", "-of", "json", file];
        using var probe = Process.Start(new ProcessStartInfo("ffprobe", arguments) { RedirectStandardOutput = true })!;
        var output = await probe.StandardOutput.ReadToEndAsync();
        await probe.WaitForExitAsync();
        return output;
    }

    private static DateTimeOffset? CreationTime(JsonElement about) =>
        about.TryGetProperty("tags", out var tags) && tags.TryGetProperty("creation_time", out var time)
            && DateTimeOffset.TryParse(time.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created)
            ? created
            : null;

    private static TimeSpan? Length(JsonElement about) =>
        about.TryGetProperty("duration", out var duration)
            && double.TryParse(duration.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
