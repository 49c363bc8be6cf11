using System.Globalization;

namespace AutoAttend.Storage.Milvus.Collections;

/// <summary>
/// What collections are called. Each embedding model has an alias, <c>PREFIX_MODEL</c>, under which everybody reads and writes; behind it
/// lies a collection <c>PREFIX_MODEL_vN</c>, so that another one can be built beside it and take its place.
/// </summary>
internal static class CollectionNames
{
    /// <summary>The alias of a model.</summary>
    public static string Alias(string prefix, string modelId) =>
        $"{prefix}_{new string([.. modelId.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '_')])}";

    /// <summary>A collection behind an alias.</summary>
    /// <param name="version">1 or more.</param>
    public static string Versioned(string alias, int version) => string.Create(CultureInfo.InvariantCulture, $"{alias}_v{version}");

    /// <summary>Which of an alias' collections this is; null for one that is not.</summary>
    public static int? VersionOf(string alias, string collection) =>
        collection.StartsWith($"{alias}_v", StringComparison.Ordinal)
        && int.TryParse(collection.AsSpan(alias.Length + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;

    /// <summary>Whether a collection belongs to any model of this installation.</summary>
    public static bool IsOurs(string prefix, string collection)
    {
        var mark = collection.LastIndexOf("_v", StringComparison.Ordinal);
        return mark > prefix.Length
            && collection.StartsWith($"{prefix}_", StringComparison.Ordinal)
            && VersionOf(collection[..mark], collection) is not null;
    }
}
