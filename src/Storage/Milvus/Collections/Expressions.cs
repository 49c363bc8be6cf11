namespace AutoAttend.Storage.Milvus.Collections;

/// <summary>Filters in Milvus' language. Servers before 2.5 take no parameters, so texts are quoted here.</summary>
internal static class Expressions
{
    public static string OfPerson(string personId) => $"{CollectionShape.Person} == {Quote(personId)}";

    public static string OfOthers(string personId) => $"{CollectionShape.Person} != {Quote(personId)}";

    public static string Among(IEnumerable<string> ids) => $"{CollectionShape.Id} in [{string.Join(", ", ids.Select(Quote))}]";

    /// <summary>Ids in [from, below); null: without end.</summary>
    public static string Between(string? from, string? below) => string.Join(" and ", new[]
    {
        from is null ? null : $"{CollectionShape.Id} >= {Quote(from)}",
        below is null ? null : $"{CollectionShape.Id} < {Quote(below)}",
    }.OfType<string>());

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
