using System.Text.Json;
using System.Text.Json.Serialization;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Storage.Redis.Engine;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis.Sightings;

/// <summary>A sighting as JSON. Its names are short because Redis keeps everything in memory; the scripts read those of <c>i r s c o p f l e</c>.</summary>
internal sealed record StoredSighting(
    [property: JsonPropertyName("i")] string Id,
    [property: JsonPropertyName("r")] int Revision,
    [property: JsonPropertyName("s")] string SiteId,
    [property: JsonPropertyName("c")] string CameraId,
    [property: JsonPropertyName("d")] CameraDirection Direction,
    [property: JsonPropertyName("t")] long Track,
    [property: JsonPropertyName("o")] SightingOutcome Outcome,
    [property: JsonPropertyName("p")] string? PersonId,
    [property: JsonPropertyName("v")] string? VisitorId,
    [property: JsonPropertyName("mc")] float? MatchCosine,
    [property: JsonPropertyName("mm")] float? MatchMargin,
    [property: JsonPropertyName("f")] string FirstSeen,
    [property: JsonPropertyName("l")] string LastSeen,
    [property: JsonPropertyName("n")] int Faces,
    [property: JsonPropertyName("px")] float BestFacePixels,
    [property: JsonPropertyName("w")] string? Reason,
    [property: JsonPropertyName("e")] string? EvidenceId,
    [property: JsonPropertyName("m")] string ModelId,
    [property: JsonPropertyName("z")] bool Ended)
{
    public static RedisValue Write(Sighting sighting) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new StoredSighting(
                sighting.Id,
                sighting.Revision,
                sighting.SiteId,
                sighting.CameraId,
                sighting.Direction,
                sighting.Track,
                sighting.Outcome,
                sighting.PersonId,
                sighting.VisitorId,
                sighting.MatchCosine,
                sighting.MatchMargin,
                TimeKey.Of(sighting.FirstSeen),
                TimeKey.Of(sighting.LastSeen),
                sighting.Faces,
                sighting.BestFacePixels,
                sighting.Reason,
                sighting.EvidenceId,
                sighting.ModelId,
                sighting.Ended),
            StoredSightingJson.Default.StoredSighting);

    /// <summary>Reads what <see cref="Write"/> wrote; times come back in UTC.</summary>
    public static Sighting Read(RedisValue json)
    {
        var stored = JsonSerializer.Deserialize(((ReadOnlyMemory<byte>)json).Span, StoredSightingJson.Default.StoredSighting)!;
        return new Sighting(
            stored.Id,
            stored.Revision,
            stored.SiteId,
            stored.CameraId,
            stored.Direction,
            stored.Track,
            stored.Outcome,
            stored.PersonId,
            stored.VisitorId,
            stored.MatchCosine,
            stored.MatchMargin,
            TimeKey.Parse(stored.FirstSeen),
            TimeKey.Parse(stored.LastSeen),
            stored.Faces,
            stored.BestFacePixels,
            stored.Reason,
            stored.EvidenceId,
            stored.ModelId,
            stored.Ended);
    }
}
