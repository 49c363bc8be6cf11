using System.Text.Json;
using AutoAttend.Contracts.People;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Redis.Engine;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis.People;

/// <summary>
/// The directory as a hash of lines. Redis can neither fold text nor order names, so a search is made here over a copy of the lines, which
/// is read anew when their version in Redis has changed.
/// </summary>
internal sealed class RedisPeopleIndex(RedisConnection redis, RedisKeys keys, RedisForgetting forgetting) : IPeopleIndex
{
    private static readonly RedisScript PutOne = new("people-put");
    private static readonly RedisScript RemoveOne = new("people-remove");
    private static readonly RedisScript ReadAll = new("people-read");

    private volatile PeopleCopy copy = PeopleCopy.None;

    public async Task<bool> Put(PersonSummary person, CancellationToken cancellation) =>
        (bool)await PutOne.Run(redis.Database, keys, person.Id, JsonSerializer.Serialize(person), person.Number);

    public async Task Remove(string personId, CancellationToken cancellation)
    {
        await RemoveOne.Run(redis.Database, keys, personId);
        forgetting.Soon();
    }

    public async Task<PeoplePage> Search(string search, int skip, int take, CancellationToken cancellation) =>
        (await Newest()).Search(search, skip, take);

    public async Task<IReadOnlyList<PersonSummary>> GetMany(IReadOnlyCollection<string> personIds, CancellationToken cancellation)
    {
        if (personIds.Count == 0)
            return [];
        var lines = await redis.Database.HashGetAsync(keys["people"], [.. personIds.Select(id => (RedisValue)id)]);
        return [.. lines.Where(line => line.HasValue).Select(Line)];
    }

    private static PersonSummary Line(RedisValue json) => JsonSerializer.Deserialize<PersonSummary>(((ReadOnlyMemory<byte>)json).Span)!;

    private async Task<PeopleCopy> Newest()
    {
        var known = copy;
        var read = (RedisValue[])(await ReadAll.Run(redis.Database, keys, known.Version))!;
        var version = (string)read[0]!;
        return version == known.Version ? known : copy = new PeopleCopy(version, read.Skip(1).Select(Line));
    }
}
