using System.Reflection;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis.Engine;

/// <summary>
/// A script that Redis runs as a whole: no other client sees a half of what it does, and one that dies after it was sent leaves no half behind.
/// Its keys are made from the prefix, so it belongs to one server and not to a Redis Cluster (docs/adr/0012).
/// </summary>
/// <param name="names">The files it consists of, in their order, without their ending.</param>
internal sealed class RedisScript(params string[] names)
{
    private static readonly Assembly Home = typeof(RedisScript).Assembly;

    private readonly string text = string.Join('\n', names.Select(Read));

    /// <param name="database">Where it runs; the client sends its text once and its hash from then on.</param>
    /// <param name="keys">Their prefix is <c>KEYS[1]</c>.</param>
    /// <param name="values">Are <c>ARGV</c>.</param>
    public Task<RedisResult> Run(IDatabase database, RedisKeys keys, params RedisValue[] values) =>
        database.ScriptEvaluateAsync(text, [keys.Prefix], values);

    private static string Read(string name)
    {
        using var resource = Home.GetManifestResourceStream($"scripts/{name}.lua")
            ?? throw new InvalidOperationException($"There is no script {name}.");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }
}
