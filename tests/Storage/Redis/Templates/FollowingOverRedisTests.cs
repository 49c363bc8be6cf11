using System.Diagnostics;
using System.Diagnostics.Metrics;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Exact.Following;
using AutoAttend.Storage.Redis.Templates;
using AutoAttend.Storage.Tests.Milvus;
using AutoAttend.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutoAttend.Storage.Tests.Redis.Templates;

/// <summary>Galleries of several processes, kept in step by a real Redis.</summary>
public sealed class FollowingOverRedisTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ServiceProvider meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly List<IAsyncDisposable> opened = [];
    private RedisServer server = null!;

    public async ValueTask InitializeAsync() => server = await RedisServer.StartNew();

    public async ValueTask DisposeAsync()
    {
        foreach (var thing in Enumerable.Reverse(opened))
            await thing.DisposeAsync();
        await meters.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_change_reaches_every_process_and_how_soon_is_printed()
    {
        var (writer, reader) = (Process(), await Loaded());
        List<double> delays = [];
        for (var person = 0; person < 50; person++)
        {
            await writer.Store.Put(Faces.Template($"t{person}", $"p{person}", 0), default);
            var put = Stopwatch.GetTimestamp();
            await Eventually(() => Task.FromResult(reader.Gallery.Count == person + 1));
            delays.Add(Stopwatch.GetElapsedTime(put).TotalMilliseconds);
        }
        TestContext.Current.SendDiagnosticMessage($"A change was in the other gallery after {delays.Order().ElementAt(25):0.0} ms (median), {delays.Max():0.0} ms (most).");

        await writer.Gallery.Erase("p3", default);
        await writer.Store.Erase("p3", default);
        await Eventually(() => Task.FromResult(reader.Gallery.Count == 49));
    }

    [Fact]
    public async Task Newest_searches_of_other_processes_see_what_has_returned_here()
    {
        var (one, other) = (await Loaded(), await Loaded());
        for (var turn = 0; turn < 20; turn++)
        {
            await one.Store.Put(Faces.Template("a", "p1", 0), default);
            Assert.Equal("p1", await Nearest(other, 0));
            await one.Gallery.Erase("p1", default);
            Assert.Null(await Nearest(other, 0));
        }
    }

    [Fact]
    public async Task What_happens_while_redis_is_restarted_is_not_missed()
    {
        var gallery = await Loaded();
        await gallery.Store.Put(Faces.Template("a", "p1", 0), default);
        Assert.Equal("p1", await Nearest(gallery, 0));

        await server.Stop();
        await Eventually(() => Task.FromResult(gallery.Gallery.Problem is not null));
        Assert.Equal("p1", (await gallery.Gallery.Search([Faces.Axis(0)], Freshness.Recent, default))[0]?.PersonId);
        await server.Start();
        var (late, _) = (Process(), await Loaded());
        await late.Store.Put(Faces.Template("b", "p2", 1), default);

        await Eventually(async () => (await gallery.Gallery.Search([Faces.Axis(1)], Freshness.Recent, default))[0] is { PersonId: "p2" });
        // It is found before the whole log is known to be read.
        await Eventually(() => Task.FromResult(gallery.Gallery.Problem is null));
    }

    [Fact]
    public async Task A_redis_that_lost_everything_is_noticed()
    {
        var gallery = await Loaded();
        await gallery.Store.Put(Faces.Template("a", "p1", 0), default);
        Assert.Equal("p1", await Nearest(gallery, 0));

        await gallery.Redis.Database.ExecuteAsync("FLUSHDB");

        await Eventually(() => Task.FromResult(gallery.Gallery.Count == 0));
    }

    [Fact]
    public async Task A_trimmed_log_is_made_up_for_by_reading_everything()
    {
        var gallery = await Loaded();
        await gallery.Store.Put(Faces.Template("a", "p1", 0), default);
        await server.Stop();
        await Eventually(() => Task.FromResult(gallery.Gallery.Problem is not null));
        await server.Start();
        // As if a great many changes had come and been trimmed while it was away.
        var other = Process();
        await other.Store.Put(Faces.Template("b", "p2", 1), default);
        await other.Redis.Database.ExecuteAsync("XTRIM", $"{FollowingProcess.ServiceId}:templates:changes", "MAXLEN", "0");
        await other.Store.Put(Faces.Template("c", "p3", 2), default);

        await Eventually(() => Task.FromResult(gallery.Gallery.Count == 3));
    }

    [Fact]
    public async Task Many_writers_at_once_leave_every_gallery_with_what_the_store_holds()
    {
        var readers = new[] { await Loaded(), await Loaded() };
        var writers = Enumerable.Range(0, 4).Select(_ => Process()).ToArray();

        await Task.WhenAll(writers.Select(async (writer, number) =>
        {
            var random = new Random(number);
            for (var change = 0; change < 100; change++)
            {
                var (id, person) = ($"t{random.Next(40)}", $"p{random.Next(8)}");
                await (random.Next(5) switch
                {
                    0 => writer.Store.Remove(id, default),
                    1 when random.Next(4) == 0 => writer.Store.Erase(person, default),
                    _ => writer.Store.Put(new Template(id, person, MilvusHouse.Model, Faces.Random(random, Faces.Dimension)), default),
                });
            }
        }));

        var stored = await writers[0].Store.ReadAll(MilvusHouse.Model, default).ToListAsync();
        foreach (var reader in readers)
        {
            foreach (var template in stored)
                Assert.Equal(template.PersonId, (await reader.Gallery.Search([template.Embedding], Freshness.Newest, default))[0]?.PersonId);
            Assert.Equal(stored.Count, reader.Gallery.Count);
        }
    }

    [Fact]
    public async Task Before_redis_answers_nothing_can_be_announced()
    {
        var gallery = await Loaded();
        await server.Stop();

        await Assert.ThrowsAsync<GalleryUnavailableException>(() => gallery.Gallery.Erase("p1", default));
    }

    private FollowingProcess Process()
    {
        var process = new FollowingProcess(new RedisStore(server.Endpoint, "following"), meters.GetRequiredService<IMeterFactory>());
        opened.Add(process);
        return process;
    }

    private async Task<FollowingProcess> Loaded()
    {
        var process = Process();
        await process.Gallery.Load(MilvusHouse.Model, Faces.Dimension, default);
        return process;
    }

    private static async Task<string?> Nearest(FollowingProcess process, int axis) =>
        (await process.Gallery.Search([Faces.Axis(axis)], Freshness.Newest, default))[0]?.PersonId;

    private static async Task Eventually(Func<Task<bool>> happened)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await happened())
            await Task.Delay(1, patience.Token);
    }

    private sealed class FollowingProcess(RedisStore redis, IMeterFactory meters) : IAsyncDisposable
    {
        public const string ServiceId = "following";

        public RedisStore Redis => redis;

        public RedisTemplates Store => redis.Get<RedisTemplates>();

        public FollowingGallery Gallery { get; } = new(
            redis.Get<RedisTemplates>(), redis.Get<RedisTemplates>(), TimeProvider.System, meters, NullLogger<FollowingGallery>.Instance);

        public async ValueTask DisposeAsync()
        {
            await Gallery.DisposeAsync();
            await redis.DisposeAsync();
        }
    }
}
