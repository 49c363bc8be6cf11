using System.Text.Json;
using System.Text.RegularExpressions;

namespace AutoAttend.Web.Pages.Corrections;

/// <summary>What a change of a plan changed, out of the texts before and after.</summary>
public static partial class JsonChange
{
    private const string None = "–";

    /// <summary>The fields that differ, each named in words from the outermost inwards; nothing where neither can be read.</summary>
    public static IReadOnlyList<FigureChange> Of(string? before, string? after)
    {
        var (old, now) = (Flat(before), Flat(after));
        return [.. old.Keys.Union(now.Keys)
            .Select(name => new FigureChange(Words(name), old.GetValueOrDefault(name, None), now.GetValueOrDefault(name, None)))
            .Where(change => change.Before != change.After)];
    }

    // "Breaks[1].IsPaid" is how it is stored; "Breaks 1, is paid" is what an operator reads.
    private static string Words(string path)
    {
        var words = WordStart().Replace(path.Replace(".", ", ", StringComparison.Ordinal), " $1").Replace("[", " ", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).ToLowerInvariant();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();

    private static Dictionary<string, string> Flat(string? json)
    {
        Dictionary<string, string> fields = [];
        if (json is null)
            return fields;
        try
        {
            using var document = JsonDocument.Parse(json);
            Add(document.RootElement, "", fields);
        }
        catch (JsonException)
        {
            fields["text"] = json;
        }

        return fields;
    }

    private static void Add(JsonElement element, string path, Dictionary<string, string> fields)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var field in element.EnumerateObject())
                    Add(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}", fields);
                break;
            case JsonValueKind.Array:
                foreach (var (item, index) in element.EnumerateArray().Select((item, index) => (item, index)))
                    Add(item, $"{path}[{index + 1}]", fields);
                break;
            default:
                fields[path.Length == 0 ? "value" : path] = element.ValueKind switch
                {
                    JsonValueKind.True => "yes",
                    JsonValueKind.False => "no",
                    _ => element.ToString(),
                };
                break;
        }
    }
}
