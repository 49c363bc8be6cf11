using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Retention;
using AutoAttend.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace AutoAttend.Storage.Tests.Retention;

public sealed class SightingRetentionTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TempFolder folder = new();
    private readonly FakeTimeProvider time = new(Sample.Morning.AddDays(7));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Sightings_leave_when_their_days_are_over_and_stay_until_then()
    {
        using var host = await Start(days: 7);
        var log = host.Services.GetRequiredService<ISightingLog>();
        await log.Write(Sample.Sighting("p1", "first", seconds: 60), default);
        await log.Write(Sample.Sighting("p1", "second", seconds: 3 * 3600), default);

        time.Advance(TimeSpan.FromHours(1));

        await Eventually(async () => (await Ids(log)) is ["second"]);
        time.Advance(TimeSpan.FromHours(2.5));
        await Eventually(async () => (await Ids(log)) is []);
    }

    [Fact]
    public async Task What_expired_while_the_process_was_down_goes_at_start()
    {
        await using (var store = new Store(folder.Path))
            await store.Get<ISightingLog>().Write(Sample.Sighting("p1"), default);
        time.Advance(TimeSpan.FromDays(1));

        using var host = await Start(days: 7);

        await Eventually(async () => await Ids(host.Services.GetRequiredService<ISightingLog>()) is []);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3651)]
    public async Task Days_out_of_range_stop_the_start(int days)
    {
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => Start(days));

        Assert.Contains("SightingDays must be between 1 and 3650", refusal.Message);
    }

    private async Task<IHost> Start(int days)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<TimeProvider>(time)
            .AddSqlitePorts(options => options.DataFolder = folder.Path)
            .AddSightingRetention(options => options.SightingDays = days);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static async Task<List<string>> Ids(ISightingLog log) =>
        [.. (await log.Query(new SightingQuery(), default)).Sightings.Select(sighting => sighting.Id)];

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds())
            await Task.Delay(20, patience.Token);
    }
}
