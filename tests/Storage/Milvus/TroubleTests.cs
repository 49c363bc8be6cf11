using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Ports;
using AutoAttend.Milvus.Server;
using AutoAttend.Storage.Milvus;

namespace AutoAttend.Storage.Tests.Milvus;

/// <summary>What happens when Milvus is slow, away, restarted, closed to us or of another age.</summary>
public sealed class TroubleTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<IAsyncDisposable> opened = [];
    private readonly MemoryTemplates templates = new();
    private MilvusServer server = null!;

    public async ValueTask InitializeAsync() => server = await MilvusServer.Start();

    public async ValueTask DisposeAsync()
    {
        foreach (var thing in opened)
            await thing.DisposeAsync();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData(StatusFields.LegacyOnly)]
    [InlineData(StatusFields.CodeOnly)]
    public async Task Servers_that_fill_either_status_field_alone_are_understood(StatusFields fields)
    {
        await using var other = await MilvusServer.Start(new ServerSettings { Fields = fields });
        if (fields == StatusFields.LegacyOnly)
        {
            // Aliases have no number in the old field, so only this much of such servers is promised: a failure is not taken for success.
            var house = House(other);
            await Assert.ThrowsAsync<GalleryUnavailableException>(() => Load(house));
            return;
        }
        var loaded = await Loaded(other);
        await loaded.Enrol(Faces.Template("a", "p1", 0));
        Assert.Equal("p1", (await loaded.Search(Faces.Axis(0)))?.PersonId);
    }

    [Fact]
    public async Task Bounded_reads_lag_and_say_nothing_wrong_later()
    {
        await using var lagging = await MilvusServer.Start(new ServerSettings { Staleness = TimeSpan.FromSeconds(2) });
        var (writer, reader) = (await Loaded(lagging), await Loaded(lagging));
        await writer.Enrol(Faces.Template("a", "p1", 0));

        Assert.Null(await reader.Search(Faces.Axis(0), Freshness.Recent));
        Assert.Equal("p1", (await reader.Search(Faces.Axis(0), Freshness.Newest))?.PersonId);
        await Eventually(async () => await reader.Search(Faces.Axis(0), Freshness.Recent) is { PersonId: "p1" });
    }

    [Fact]
    public async Task A_rate_limit_and_what_is_marked_as_passing_are_tried_again()
    {
        var house = await Loaded(server);
        server.Faults.Plan("Upsert", 8);
        server.Faults.Plan("Upsert", 2, retriable: true);
        server.Faults.Plan("Search", 503);

        await house.Enrol(Faces.Template("a", "p1", 0));

        Assert.Equal("p1", (await house.Search(Faces.Axis(0)))?.PersonId);
        Assert.Equal(3, server.Faults.CallsOf("Upsert"));
    }

    [Fact]
    public async Task A_request_that_is_itself_wrong_is_not_tried_again()
    {
        var house = await Loaded(server);
        server.Faults.Plan("Upsert", 1100, inputError: true);

        var refusal = await Assert.ThrowsAsync<GalleryUnavailableException>(() => house.Gallery.Upsert(Faces.Template("a", "p1", 0), default));

        Assert.Equal($"Milvus at {server.Endpoint}: the test wants it so (code 1100).", refusal.Message);
        Assert.Equal(1, server.Faults.CallsOf("Upsert"));
        Assert.Null(house.Gallery.Problem);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named_with_the_cause_and_found_when_it_comes()
    {
        var endpoint = server.Endpoint;
        var port = server.Port;
        await server.DisposeAsync();
        var house = House(endpoint);
        await house.Watch();

        await Eventually(() => Task.FromResult(house.Log.All.Any(line => line.Contains(endpoint))));
        Assert.Contains(house.Log.All, line => line == $"Milvus at {endpoint}: Connection refused. It is tried again until it answers");
        var refusal = await Assert.ThrowsAsync<GalleryUnavailableException>(() => Load(house));
        Assert.Equal($"Milvus at {endpoint}: Connection refused.", refusal.Message);
        Assert.False(house.Gallery.IsReady);

        server = await MilvusServer.Start(new ServerSettings { Port = port });
        await Eventually(() => Task.FromResult(house.Gallery.IsReady));
        Assert.Null(house.Gallery.Problem);
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_not_shown()
    {
        await using var closed = await MilvusServer.Start(new ServerSettings { Account = "root:Milvus" });
        var house = House(closed, options => (options.User, options.Password) = ("root", "s3cret"));

        var refusal = await Assert.ThrowsAsync<GalleryUnavailableException>(() => Load(house));

        Assert.Equal($"Milvus at {closed.Endpoint}: it refuses the account; check AutoAttend:Milvus:User and its password, or the token.", refusal.Message);
        Assert.DoesNotContain(house.Log.All, line => line.Contains("s3cret"));
        Assert.False(house.Gallery.IsReady);
    }

    [Fact]
    public async Task The_right_account_is_let_in_by_password_by_file_or_by_token()
    {
        await using var closed = await MilvusServer.Start(new ServerSettings { Account = "root:Milvus" });
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "Milvus\n");

        foreach (var account in new Action<MilvusOptions>[]
        {
            options => (options.User, options.Password) = ("root", "Milvus"),
            options => (options.User, options.PasswordFile) = ("root", file),
            options => options.Token = "root:Milvus",
        })
        {
            Assert.True((await Loaded(closed, account)).Gallery.IsReady);
        }
        File.Delete(file);
    }

    [Fact]
    public async Task Slow_answers_are_given_up_in_time()
    {
        var house = await Loaded(server, options => options.TimeoutSeconds = 0.3);
        server.Faults.Latency = TimeSpan.FromSeconds(30);

        var refusal = await Assert.ThrowsAsync<GalleryUnavailableException>(
            () => house.Gallery.Upsert(Faces.Template("a", "p1", 0), default).WaitAsync(Patience));

        Assert.Equal($"Milvus at {server.Endpoint}: no answer within 0.3 s.", refusal.Message);
        await Assert.ThrowsAsync<RecognitionUnavailableException>(() => house.Search(Faces.Axis(0)));
    }

    [Fact]
    public async Task A_cut_connection_is_made_again()
    {
        var house = await Loaded(server);
        await house.Enrol(Faces.Template("a", "p1", 0));
        server.Faults.DropConnections = true;
        var cut = house.Search(Faces.Axis(0));
        await Eventually(() => Task.FromResult(server.Faults.CallsOf("Search") > 1));
        server.Faults.DropConnections = false;

        Assert.Equal("p1", (await cut)?.PersonId);
    }

    [Fact]
    public async Task While_it_is_away_the_own_gallery_answers_and_whoever_is_new_waits()
    {
        var house = await Loaded(server, options => options.OwnGallery = true);
        await house.Enrol(Faces.Template("a", "p1", 0));
        var port = server.Port;
        await server.DisposeAsync();

        Assert.Equal("p1", (await house.Search(Faces.Axis(0), Freshness.Recent))?.PersonId);
        await Assert.ThrowsAsync<GalleryUnavailableException>(() => house.Gallery.Upsert(Faces.Template("b", "p2", 1), default));
        Assert.True(house.Gallery.IsReady);
        Assert.StartsWith("Milvus at localhost:", house.Gallery.Problem);

        // It comes back with nothing of what it had.
        server = await MilvusServer.Start(new ServerSettings { Port = port });
        await house.Watch();
        await Eventually(() => Task.FromResult(house.Gallery.Problem is null));
        Assert.Equal("p1", (await house.Search(Faces.Axis(0)))?.PersonId);
    }

    [Fact]
    public async Task Without_a_first_answer_it_is_not_ready_but_the_own_gallery_names_people()
    {
        await templates.Put(Faces.Template("a", "p1", 0), default);
        var endpoint = server.Endpoint;
        await server.DisposeAsync();
        var house = House(endpoint, options => options.OwnGallery = true);

        await Load(house);

        Assert.False(house.Gallery.IsReady);
        Assert.Contains("Connection refused", house.Gallery.Problem);
        Assert.Equal("p1", (await house.Search(Faces.Axis(0), Freshness.Recent))?.PersonId);
    }

    [Fact]
    public async Task Calls_to_a_server_that_keeps_failing_are_spared_for_a_while()
    {
        var house = await Loaded(server);
        const int Calls = 12;
        for (var failure = 0; failure < 5 * Calls; failure++)
            server.Faults.Plan("Upsert", 1, retriable: true);

        for (var call = 0; call < Calls; call++)
            await Assert.ThrowsAsync<GalleryUnavailableException>(() => house.Gallery.Upsert(Faces.Template("a", "p1", 0), default));

        // Each would have been tried five times.
        Assert.InRange(server.Faults.CallsOf("Upsert"), 5, (5 * Calls) - 1);
    }

    [Fact]
    public async Task Nobody_erased_while_the_gallery_is_mended_comes_back()
    {
        for (var person = 0; person < 20; person++)
            await templates.Put(Faces.Template($"t{person:00}", $"p{person}", person % Faces.Dimension), default);
        var house = House(server);
        templates.Reading = async template =>
        {
            // p3 has been read and waits to be written; p15 is still to be read.
            if (template.Id != "t10")
                return;
            foreach (var erased in new[] { "p3", "p15" })
            {
                await house.Gallery.Erase(erased, default);
                await templates.Erase(erased, default);
            }
        };

        await Load(house);

        var left = await house.Rows.All(house.Collections.AliasOf(MilvusHouse.Model), default);
        Assert.Equal(18, left.Count);
        Assert.DoesNotContain("t03", left);
        Assert.DoesNotContain("t15", left);
    }

    [Fact]
    public async Task A_collection_of_something_else_is_left_alone()
    {
        var house = await Loaded(server);
        await house.Enrol(Faces.Template("a", "p1", 0));

        var other = House(server);
        var refusal = await Assert.ThrowsAsync<GalleryUnavailableException>(() => other.Gallery.Load(MilvusHouse.Model, 16, default));

        Assert.Contains("holds embeddings of 8 numbers, the model makes 16", refusal.Message);
    }

    private MilvusHouse House(MilvusServer at, Action<MilvusOptions>? configure = null) => House(at.Endpoint, configure);

    private MilvusHouse House(string endpoint, Action<MilvusOptions>? configure = null)
    {
        var house = new MilvusHouse(endpoint, "trouble", templates, configure);
        opened.Add(house);
        return house;
    }

    private async Task<MilvusHouse> Loaded(MilvusServer at, Action<MilvusOptions>? configure = null)
    {
        var house = House(at, configure);
        await Load(house);
        return house;
    }

    private static Task Load(MilvusHouse house) => house.Gallery.Load(MilvusHouse.Model, Faces.Dimension, default);

    private static async Task Eventually(Func<Task<bool>> happened)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await happened())
            await Task.Delay(50, patience.Token);
    }
}
