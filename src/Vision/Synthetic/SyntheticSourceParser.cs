using System.Globalization;
using System.Text.RegularExpressions;
using AutoAttend.Vision.Capture;

namespace AutoAttend.Vision.Synthetic;

/// <summary>Reads the address of a demo camera.</summary>
internal static partial class SyntheticSourceParser
{
    private static readonly string[] Parameters = ["people", "strangers", "seed", "fps", "size", "seconds"];

    /// <summary>The demo camera that an address names; parameters that are left out have their default.</summary>
    /// <exception cref="VideoSourceException">The scene or a parameter is unknown, given twice or out of range; the message says what is accepted.</exception>
    public static SyntheticSource Parse(string address)
    {
        var rest = address[SyntheticSource.Scheme.Length..];
        var mark = rest.IndexOf('?', StringComparison.Ordinal);
        var name = (mark < 0 ? rest : rest[..mark]).TrimEnd('/');
        var scenes = Enum.GetValues<SyntheticScene>();
        var scene = scenes.Where(known => string.Equals(known.ToString(), name, StringComparison.OrdinalIgnoreCase)).Cast<SyntheticScene?>().FirstOrDefault()
            ?? throw Refused(address, $"the scene '{name}' is not known; there are {string.Join(", ", scenes).ToLowerInvariant()}");
        var values = Values(address, mark < 0 ? "" : rest[(mark + 1)..]);

        int Whole(string parameter, int least, int most, int standard) =>
            !values.TryGetValue(parameter, out var text) ? standard
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw Refused(address, $"{parameter}={text} must be a whole number from {least} to {most}");

        var (width, height) = Size(address, values.GetValueOrDefault("size", "1280x720"));
        return new SyntheticSource(
            scene,
            new SyntheticWorld(Whole("people", 1, DemoPeople.Most, 12), Whole("strangers", 0, DemoPeople.Most, 3), Whole("seed", 0, DemoPeople.LargestSeed, 7)),
            Whole("fps", 1, 30, 15),
            width,
            height,
            TimeSpan.FromSeconds(Whole("seconds", 1, 86400, 60)));
    }

    private static Dictionary<string, string> Values(string address, string query)
    {
        var values = new Dictionary<string, string>();
        foreach (var part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=', 2);
            if (!Parameters.Contains(pair[0]))
                throw Refused(address, $"the parameter '{pair[0]}' is not known; there are {string.Join(", ", Parameters)}");
            if (pair.Length < 2 || !values.TryAdd(pair[0], pair[1]))
                throw Refused(address, $"the parameter '{pair[0]}' must have one value");
        }

        return values;
    }

    private static (int Width, int Height) Size(string address, string text)
    {
        var match = SizeText().Match(text);
        int Side(string group) => match.Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
        var (width, height) = (Side("width"), Side("height"));
        return width is >= 320 and <= 1920 && height is >= 180 and <= 1080 && width % 2 == 0 && height % 2 == 0
            ? (width, height)
            : throw Refused(address, $"size={text} must be an even width from 320 to 1920 and an even height from 180 to 1080, such as 1280x720");
    }

    private static VideoSourceException Refused(string address, string why) =>
        new($"'{address}' cannot be a demo camera: {why}. An example is synthetic://lobby?people=12&strangers=3&seed=7&fps=15&size=1280x720.");

    [GeneratedRegex("^(?<width>[0-9]{3,4})x(?<height>[0-9]{3,4})$")]
    private static partial Regex SizeText();
}
