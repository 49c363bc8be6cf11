using System.Text.Json;
using AutoAttend.Vision.Alignment;
using AutoAttend.Vision.Matching;

namespace AutoAttend.Vision.Models;

/// <summary>Reads one object of models.json; every complaint names the field, what stands there and what should.</summary>
/// <param name="where">File and position, for complaints.</param>
/// <param name="json">The object.</param>
internal sealed class OwnModelReader(string where, JsonElement json)
{
    private static readonly string[] Fields =
    [
        "name", "task", "file", "sha256", "license", "input", "inputSize", "channels", "mean", "scale", "output", "dimension",
        "matchCosine", "matchMargin", "lowDetailCosine", "evidence", "knowsRenderedFacesOnly",
    ];

    public ModelDescriptor Read()
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw ModelSettingException.Because(where, json.ToString(), "write an object with the fields of docs/models.md.");
        foreach (var field in json.EnumerateObject())
        {
            if (!Fields.Contains(field.Name))
                throw ModelSettingException.Because($"{where}, {field.Name}", field.Value.ToString(), $"there is no such field; the fields are {string.Join(", ", Fields)}.");
        }

        var task = Choice<ModelTask>("task", null);
        return new ModelDescriptor
        {
            Name = Text("name"),
            Task = task,
            File = FileName(),
            Sha256 = Hash(),
            License = Text("license"),
            Input = Text("input"),
            InputSize = task == ModelTask.Embedding ? Whole("inputSize", ChipTemplate.Size, ChipTemplate.Size) : DetectionSize(),
            Channels = Choice<ChannelOrder>("channels", ChannelOrder.Bgr),
            Mean = Number("mean", 0, 0, 255),
            Scale = Number("scale", 1, 1e-6f, 1),
            Output = task == ModelTask.Embedding ? Text("output") : "",
            Dimension = task == ModelTask.Embedding ? Whole("dimension", 16, 4096) : 0,
            Thresholds = task == ModelTask.Embedding ? Thresholds() : null,
            Evidence = json.TryGetProperty("evidence", out _) ? Text("evidence") : "",
            KnowsRenderedFacesOnly = Flag("knowsRenderedFacesOnly"),
        };
    }

    private MatchThresholds Thresholds()
    {
        var cosine = Number("matchCosine", null, 0.05f, 0.99f);
        return new MatchThresholds(cosine, Number("matchMargin", null, 0, 0.9f))
        {
            LowDetailCosine = Number("lowDetailCosine", cosine, cosine, 0.99f),
        };
    }

    private string FileName()
    {
        var name = Text("file");
        return name == Path.GetFileName(name) ? name : throw Wrong("file", "write the name of a file in this folder, without a path.");
    }

    private string Hash()
    {
        var hash = Text("sha256").ToLowerInvariant();
        return hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
            ? hash
            : throw Wrong("sha256", "write 64 hexadecimal digits, as sha256sum prints them.");
    }

    private int DetectionSize()
    {
        var size = Whole("inputSize", 0, 2560);
        return size % 32 == 0 ? size : throw Wrong("inputSize", "write a multiple of 32, or 0 for a model that takes any.");
    }

    private bool Flag(string field) =>
        json.TryGetProperty(field, out var value)
        && (value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(field, "write true or false."));

    private string Text(string field) =>
        json.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : throw Wrong(field, "write a text that is not empty.");

    private T Choice<T>(string field, T? missing)
        where T : struct, Enum
    {
        if (missing is { } standard && !json.TryGetProperty(field, out _))
            return standard;
        var known = Enum.GetNames<T>().FirstOrDefault(name => name.Equals(Text(field), StringComparison.OrdinalIgnoreCase));
        return known is null
            ? throw Wrong(field, $"write one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.")
            : Enum.Parse<T>(known);
    }

    private int Whole(string field, int least, int most) =>
        json.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Wrong(field, least == most ? $"write {least}." : $"write a whole number from {least} to {most}.");

    private float Number(string field, float? missing, float least, float most)
    {
        if (missing is { } standard && !json.TryGetProperty(field, out _))
            return standard;
        return json.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetSingle(out var number) && number >= least && number <= most
            ? number
            : throw Wrong(field, FormattableString.Invariant($"write a number from {least} to {most}."));
    }

    private ModelSettingException Wrong(string field, string fix) =>
        ModelSettingException.Because(
            $"{where}, {field}", json.TryGetProperty(field, out var value) ? value.ToString() : null, fix);
}
