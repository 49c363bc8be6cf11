using AutoAttend.Tests;

[assembly: AssemblyFixture(typeof(AutoAttend.Storage.Tests.Redis.SharedRedis))]

namespace AutoAttend.Storage.Tests.Redis;

/// <summary>One server for all tests that need nothing special of it, started by the first and ended after the last.</summary>
public sealed class SharedRedis : IAsyncDisposable
{
    private static readonly Lazy<Task<RedisServer>> Server = new(() => RedisServer.StartNew());

    /// <summary>Where it is; skips the running test where it cannot be.</summary>
    public static string Endpoint => Server.Value.GetAwaiter().GetResult().Endpoint;

    public async ValueTask DisposeAsync()
    {
        if (Server.IsValueCreated && Server.Value.IsCompletedSuccessfully)
            await (await Server.Value).DisposeAsync();
    }
}
