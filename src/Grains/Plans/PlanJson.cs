using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoAttend.Grains.Plans;

/// <summary>Plans as text, for storage and for the audit trail: choices by name, nothing that is computed from something else.</summary>
internal static class PlanJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write<T>(T plan) => JsonSerializer.Serialize(plan, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
