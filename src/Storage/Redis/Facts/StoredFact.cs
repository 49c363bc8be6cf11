using System.Text.Json;
using System.Text.Json.Serialization;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Storage.Facts;
using AutoAttend.Storage.Redis.Engine;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis.Facts;

/// <summary>A fact as JSON with short names; the scripts read those of <c>i s p f r k b</c>.</summary>
internal sealed record StoredFact(
    [property: JsonPropertyName("i")] string Id,
    [property: JsonPropertyName("s")] string SiteId,
    [property: JsonPropertyName("p"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PersonId,
    [property: JsonPropertyName("f")] string Start,
    [property: JsonPropertyName("l")] string End,
    [property: JsonPropertyName("r")] string RecordedAt,
    [property: JsonPropertyName("u")] string Author,
    [property: JsonPropertyName("k")] string Kind,
    [property: JsonPropertyName("b"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? About,
    [property: JsonPropertyName("c")] string Content)
{
    public static RedisValue Write(AttendanceFact fact) => JsonSerializer.SerializeToUtf8Bytes(new StoredFact(
        fact.Id,
        fact.SiteId,
        fact.PersonId,
        TimeKey.Of(fact.Start),
        TimeKey.Of(fact.End),
        TimeKey.Of(fact.RecordedAt),
        fact.Author,
        FactJson.KindOf(fact.Content),
        FactJson.AboutOf(fact.Content),
        FactJson.Write(fact.Content)));

    /// <summary>Reads what <see cref="Write"/> wrote; the fact's own times come back in UTC.</summary>
    public static AttendanceFact Read(RedisValue json)
    {
        var stored = JsonSerializer.Deserialize<StoredFact>(((ReadOnlyMemory<byte>)json).Span)!;
        return new AttendanceFact(
            stored.Id,
            stored.SiteId,
            stored.PersonId,
            TimeKey.Parse(stored.Start),
            TimeKey.Parse(stored.End),
            TimeKey.Parse(stored.RecordedAt),
            stored.Author,
            FactJson.Read(stored.Kind, stored.Content));
    }
}
