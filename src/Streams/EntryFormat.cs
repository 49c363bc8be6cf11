using System.Globalization;
using Orleans.Runtime;
using Orleans.Serialization;
using StackExchange.Redis;

namespace AutoAttend.Streams;

/// <summary>How a publish call lies in a Redis stream's entry.</summary>
internal sealed class EntryFormat(Serializer serializer)
{
    /// <summary>The field that a publish call is told from others by, so that a repeated one can be known again.</summary>
    public const string Id = "id";

    private const string Namespace = "ns";
    private const string Key = "key";
    private const string Count = "n";
    private const string Events = "events";
    private const string Context = "context";

    public NameValueEntry[] Write<T>(StreamId stream, IEnumerable<T> events, Dictionary<string, object>? requestContext)
    {
        object[] all = [.. events.Cast<object>()];
        List<NameValueEntry> fields =
        [
            new(Id, Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture)),
            new(Namespace, stream.Namespace),
            new(Key, stream.Key),
            new(Count, all.Length),
            new(Events, serializer.SerializeToArray(all)),
        ];
        if (requestContext is { Count: > 0 })
            fields.Add(new(Context, serializer.SerializeToArray(requestContext)));
        return [.. fields];
    }

    /// <summary>The batch in an entry.</summary>
    /// <exception cref="FormatException">The entry was not written by this provider.</exception>
    public RedisBatch Read(StreamEntry entry)
    {
        var id = EntryId.Parse(entry.Id);
        if (entry[Count].IsNull || !entry[Count].TryParse(out int count) || count < 1 || entry[Key].IsNull || entry[Events].IsNull)
            throw new FormatException($"Entry {id} lacks the fields '{Count}', '{Key}' or '{Events}': something else wrote it.");
        return new(StreamOf(entry), new(id, count - 1), (byte[])entry[Events]!, (byte[]?)entry[Context], serializer);
    }

    private static StreamId StreamOf(StreamEntry entry) =>
        StreamId.Create((byte[]?)entry[Namespace] ?? [], (byte[])entry[Key]!);
}
