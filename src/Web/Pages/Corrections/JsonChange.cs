using System.Text.Json;

namespace AutoAttend.Web.Pages.Corrections;

/// <summary>What a change of a plan changed, out of the texts before and after.</summary>
public static class JsonChange
{
    private const string None = "–";

    /// <summary>The fields that differ, named as a path; nothing where neither can be read.</summary>
    public static IReadOnlyList<FigureChange> Of(string? before, string? after)
    {
        var (old, now) = (Flat(before), Flat(after));
        return [.. old.Keys.Union(now.Keys)
            .Select(name => new FigureChange(name, old.GetValueOrDefault(name, None), now.GetValueOrDefault(name, None)))
            .Where(change => change.Before != change.After)];
    }

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
                fields[path.Length == 0 ? "value" : path] = element.ToString();
                break;
        }
    }
}
