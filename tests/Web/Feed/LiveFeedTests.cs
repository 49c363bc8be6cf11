using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Client;
using AutoAttend.Contracts.Events;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Ports;
using AutoAttend.Web.Feed;
using AutoAttend.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Streams;

namespace AutoAttend.Web.Tests.Feed;

/// <summary>The feed on the real streams and the real log of a running host.</summary>
public sealed class LiveFeedTests(DashboardFixture host) : IClassFixture<DashboardFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_is_published_reaches_every_listener()
    {
        var feed = host.App.Services.GetRequiredService<LiveFeed>();
        var sighting = Recent("published");
        var arrived = new TaskCompletionSource<Sighting>(TaskCreationOptions.RunContinuationsAsynchronously);
        feed.Happened += happened =>
        {
            if (happened.Sighting?.Id == sighting.Id)
                arrived.TrySetResult(happened.Sighting);
        };

        // The feed subscribes once its host has started; until then nobody hears.
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        for (var i = 0; !arrived.Task.IsCompleted && i < Patience.TotalMilliseconds / 200; i++)
        {
            await Publish(sighting with { Revision = i });
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(sighting.PersonId, (await arrived.Task.WaitAsync(Patience)).PersonId);
        Assert.Contains(feed.Recent, recent => recent.Id == sighting.Id);
    }

    [Fact]
    public async Task What_was_missed_is_read_from_the_log()
    {
        var missed = Recent("missed");
        await host.App.Services.GetRequiredService<ISightingLog>().Write(missed, TestContext.Current.CancellationToken);
        using var feed = new LiveFeed(
            host.App.Services.GetRequiredService<LiveEvents>(), host.Grains, TimeProvider.System, NullLogger<LiveFeed>.Instance);
        var caughtUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        feed.Happened += happened =>
        {
            if (happened == LiveEvent.Gap)
                caughtUp.TrySetResult();
        };

        await feed.StartAsync(TestContext.Current.CancellationToken);
        await caughtUp.Task.WaitAsync(Patience);
        Assert.Contains(feed.Recent, recent => recent.Id == missed.Id);
        await feed.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_change_of_figures_comes_with_those_before_and_after()
    {
        var feed = host.App.Services.GetRequiredService<LiveFeed>();
        var ada = await host.Grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only)
            .Enrol(new PersonProfile("Ada Example", "", [], new Consent(new DateOnly(2026, 1, 5), "")));
        var arrived = new TaskCompletionSource<AttendanceChanged>(TaskCreationOptions.RunContinuationsAsynchronously);
        feed.Happened += happened =>
        {
            if (happened.Change is { Before: not null } change && change.PersonId == ada.Id)
                arrived.TrySetResult(change);
        };

        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var sighting = Recent("counted") with { PersonId = ada.Id };
        for (var i = 0; !arrived.Task.IsCompleted && i < Patience.TotalMilliseconds / 200; i++)
        {
            await host.Grains.GetGrain<IPersonGrain>(ada.Id).Record(sighting with { Revision = i, LastSeen = sighting.FirstSeen.AddSeconds(i) });
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        var change = await arrived.Task.WaitAsync(Patience);
        Assert.Equal(("counted", AttendanceStatus.Unscheduled), (change.FactId, change.After!.Status));
        Assert.True(change.Before!.Present < change.After.Present);
    }

    // The log forgets what is old, so these are of now.
    private static Sighting Recent(string id)
    {
        var now = TimeProvider.System.GetUtcNow();
        return Sample.Sighting(1) with { Id = id, EvidenceId = null, FirstSeen = now, LastSeen = now };
    }

    private Task Publish(Sighting sighting) => host.App.Services.GetRequiredService<IClusterClient>()
        .GetStreamProvider(EventStreams.Provider)
        .GetStream<Sighting>(EventStreams.Sightings)
        .OnNextAsync(sighting);
}
