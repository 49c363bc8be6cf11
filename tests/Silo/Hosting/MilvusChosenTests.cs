using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AutoAttend.Grains.Ports;
using AutoAttend.Milvus.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AutoAttend.Silo.Tests.Hosting;

/// <summary>The real process with its gallery in Milvus.</summary>
public sealed class MilvusChosenTests : IDisposable
{
    private readonly string data = Path.Combine(Path.GetTempPath(), $"autoattend-{Guid.NewGuid():n}");
    private readonly Lines lines = new();

    public void Dispose()
    {
        if (Directory.Exists(data))
            Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_milvus_that_is_not_there_is_said_the_process_runs_unready_and_finds_it_when_it_comes()
    {
        var port = FreePort();
        using var host = Process(new() { ["Endpoint"] = $"localhost:{port}", ["User"] = "root", ["Password"] = "s3cret" });
        await host.StartAsync();

        await Eventually(() => lines.Any($"Milvus at localhost:{port}: Connection refused."));
        Assert.False(host.Services.GetRequiredService<IGallery>().IsReady);
        var health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == "gallery");
        Assert.Equal(HealthStatus.Unhealthy, health.Status);

        await using var server = await MilvusServer.Start(new ServerSettings { Port = port, Account = "root:s3cret" });
        await Eventually(() => lines.Any($"Milvus at localhost:{port} answers"));
        Assert.False(lines.Any("s3cret"));
        await host.StopAsync();
    }

    [Fact]
    public async Task Settings_that_contradict_each_other_end_the_start_with_their_fix()
    {
        using var host = Process(new() { ["User"] = "root", ["Index"] = "HNSW", ["Nlist"] = "8", ["Nprobe"] = "9" });

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(
            [
                "AutoAttend:Milvus:Nprobe \"9\": give at most AutoAttend:Milvus:Nlist, which is 8.",
                "AutoAttend:Milvus:User: give user and password together, or neither.",
            ],
            refusal.Failures);
    }

    [Fact]
    public async Task An_index_that_there_is_not_is_named_with_those_that_there_are()
    {
        using var host = Process(new() { ["Index"] = "BEST" });

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("AutoAttend:Milvus:Index \"BEST\": give FLAT, IVF_FLAT, HNSW, AUTOINDEX.", refusal.Message);
    }

    private IHost Process(Dictionary<string, string?> milvus)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AutoAttend:Data"] = data,
            ["AutoAttend:Site:TimeZone"] = "Etc/UTC",
            ["AutoAttend:Gallery"] = "Milvus",
        });
        builder.Configuration.AddInMemoryCollection(milvus.Select(setting => KeyValuePair.Create($"AutoAttend:Milvus:{setting.Key}", setting.Value)));
        builder.Logging.AddProvider(lines);
        builder.AddAutoAttendSilo();
        return builder.Build();
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    private static async Task Eventually(Func<bool> happened)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        while (!happened())
            await Task.Delay(50, patience.Token);
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public bool Any(string part) => lines.Any(line => line.Contains(part, StringComparison.Ordinal));

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{formatter(state, exception)} {exception}"));

        public void Dispose()
        {
        }
    }
}
