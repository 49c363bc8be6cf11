using System.Diagnostics;
using AutoAttend.Contracts.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AutoAttend.Contracts.Tests.Client;

public sealed class AddAutoAttendClientTests
{
    // Nobody listens on the discard port of this machine.
    private const string Nowhere = "127.0.0.1:9";

    [Fact]
    public async Task A_host_starts_without_its_cluster_says_why_and_stops_again()
    {
        using var host = Build(Nowhere);
        await host.StartAsync(TestContext.Current.CancellationToken);
        var client = host.Services.GetRequiredService<AutoAttendClient>();
        var connection = host.Services.GetRequiredService<ClusterConnection>();

        Assert.Throws<ClusterUnreachableException>(() => client.Cameras);
        var watch = Stopwatch.StartNew();
        while (connection.Problem?.Contains(Nowhere, StringComparison.Ordinal) != true)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"Still: {connection.Problem}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.False(client.WhenConnected(TestContext.Current.CancellationToken).IsCompleted);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("", "Redis")]
    [InlineData("password=secret", "it names no server")]
    [InlineData("localhost:6379,sslx=what", "sslx")]
    public async Task An_unusable_address_ends_the_start_in_words_without_its_password(string redis, string expected)
    {
        using var host = Build(redis);
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    private static IHost Build(string redis)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddAutoAttendClient(options => options.Redis = redis);
        return builder.Build();
    }
}
