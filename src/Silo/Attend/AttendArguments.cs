using System.Globalization;
using AutoAttend.Silo.Commands;

namespace AutoAttend.Silo.Attend;

/// <summary>The arguments of <c>./attend</c>.</summary>
/// <param name="Models">The folder of the face models.</param>
/// <param name="People">The CSV file that names the people and their photos.</param>
/// <param name="Videos">The recordings, at least one; whether each can be read shows when it is played.</param>
/// <param name="Out">The folder of the results.</param>
/// <param name="Threshold">The least cosine that may name somebody, 0.05..0.99; null for the model's own.</param>
internal sealed record AttendArguments(string Models, string People, IReadOnlyList<string> Videos, string Out, float? Threshold)
{
    public const string Usage = "./attend --models DIR --people people.csv --video CLIP [--video CLIP ...] --out DIR [--threshold X]";

    /// <exception cref="UsageException">An argument is missing or cannot be used.</exception>
    public static AttendArguments Parse(IReadOnlyList<string> arguments)
    {
        var options = new OptionReader(arguments, ["--models", "--people", "--video", "--out", "--threshold"]);
        var parsed = new AttendArguments(
            options.One("--models"), options.One("--people"), options.Many("--video"), options.One("--out"), Number(options.Maybe("--threshold")));
        if (!Directory.Exists(parsed.Models))
            throw new UsageException($"--models {parsed.Models}: there is no such folder.");
        if (!File.Exists(parsed.People))
            throw new UsageException($"--people {parsed.People}: there is no such file.");
        if (parsed.Videos.Count == 0)
            throw new UsageException("--video is missing.");
        MakeOut(parsed.Out);
        return parsed;
    }

    // Now, and not after an hour of footage.
    private static void MakeOut(string folder)
    {
        if (File.Exists(folder))
            throw new UsageException($"--out {folder}: this is a file; name a folder.");
        try
        {
            Directory.CreateDirectory(folder);
            File.Open(Path.Combine(folder, Results.SightingsFile), FileMode.OpenOrCreate, FileAccess.Write).Dispose();
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--out {folder}: it cannot be written ({refusal.Message.TrimEnd('.')}); name another folder.", refusal);
        }
    }

    private static float? Number(string? text) => text switch
    {
        null => null,
        _ when float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0.05f and <= 0.99f => number,
        _ => throw new UsageException($"--threshold {text}: give a cosine from 0.05 to 0.99."),
    };
}
