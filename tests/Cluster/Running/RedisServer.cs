namespace AutoAttend.Cluster.Tests.Running;

/// <summary>A real Redis with its own folder and port, which keeps what it is told (append-only file) over restarts.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("autoattend-redis-");
    private readonly int port = Ports.Free(1)[0];
    private Child? server;

    public string Endpoint => $"127.0.0.1:{port}";

    public async Task Start()
    {
        server = new Child("redis", "redis-server",
            ["--bind", "127.0.0.1", "--port", $"{port}", "--dir", folder.FullName, "--appendonly", "yes", "--appendfsync", "everysec",
                "--maxmemory-policy", "noeviction", "--save", ""]);
        await Wait.Until("Redis answers", async () =>
        {
            await using var redis = await StackExchange.Redis.ConnectionMultiplexer.ConnectAsync(Endpoint);
            return redis.IsConnected;
        });
    }

    public async Task Stop()
    {
        await server!.Stop();
        await server.DisposeAsync();
        server = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
