using System.Text.Json;

namespace AutoAttend.Vision.Models;

/// <summary>Reads <c>models.json</c>, which describes one's own models beside their files (docs/models.md).</summary>
internal static class OwnModels
{
    public const string FileName = "models.json";

    /// <summary>The descriptors in their order; none where there is no such file.</summary>
    /// <exception cref="ModelSettingException">The file is not JSON, or a field is missing, unknown or out of range.</exception>
    public static IReadOnlyList<ModelDescriptor> Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return [];
        using var json = Parse(path);
        if (json.RootElement.ValueKind != JsonValueKind.Array)
            throw ModelSettingException.Because(path, json.RootElement.ValueKind.ToString(), "write a list of models: [ { \"name\": ... } ].");

        var models = new List<ModelDescriptor>();
        foreach (var element in json.RootElement.EnumerateArray())
        {
            var model = new OwnModelReader($"{path}, model {models.Count + 1}", element).Read();
            if (models.Concat(ModelCatalog.All).Any(other => other.Name == model.Name))
                throw ModelSettingException.Because($"{path}, model {models.Count + 1}, name", model.Name, "choose a name that no other model has.");
            models.Add(model);
        }

        return models;
    }

    private static JsonDocument Parse(string path)
    {
        var lenient = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(path), lenient);
        }
        catch (JsonException failure)
        {
            throw new ModelSettingException(
                $"{path} is not JSON (line {failure.LineNumber + 1}, byte {failure.BytePositionInLine}): correct it there, or remove the file.", failure);
        }
    }
}
