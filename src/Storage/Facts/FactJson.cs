using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using AutoAttend.Contracts.Corrections;

namespace AutoAttend.Storage.Facts;

/// <summary>What a fact says, as text that every engine stores alike: the kind's name, and its fields as JSON with choices by name.</summary>
internal static class FactJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // Figures that are computed from others are not stored.
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly FrozenDictionary<string, Type> Kinds = typeof(FactContent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(FactContent)))
        .ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    public static string KindOf(FactContent content) => content.GetType().Name;

    public static string Write(FactContent content) => JsonSerializer.Serialize(content, content.GetType(), Options);

    /// <exception cref="StorageUnavailableException">A newer program wrote it.</exception>
    public static FactContent Read(string kind, string json) => Kinds.TryGetValue(kind, out var type)
        ? (FactContent)JsonSerializer.Deserialize(json, type, Options)!
        : throw new StorageUnavailableException($"The ledger holds a fact of the kind \"{kind}\", written by a newer AutoAttend; start that one.");

    /// <summary>The id of the fact that another one decides on; null for those that stand by themselves.</summary>
    public static string? AboutOf(FactContent content) => content switch
    {
        CorrectionWithdrawal withdrawal => withdrawal.CorrectionId,
        RequestDecision decision => decision.RequestId,
        PeriodReopening reopening => reopening.ClosingId,
        _ => null,
    };
}
