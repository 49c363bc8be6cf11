using AutoAttend.Grains.Ports;

namespace AutoAttend.Storage.Tests.Sqlite.Engine;

public sealed class KilledProcessTests
{
    private const int Kills = 8;

    // Tried with acknowledgements given before the commit: then it fails in two of three runs.
    [Fact]
    public async Task What_was_acknowledged_before_a_kill_is_in_the_ledger_after_it_time_after_time()
    {
        using var folder = new TempFolder();
        HashSet<string> acknowledged = [];
        for (var run = 0; run < Kills; run++)
        {
            using var appender = AppenderProcess.Start(folder.Path, run);
            acknowledged.Add(await appender.ReadKey() ?? throw new InvalidOperationException("The appender did not start."));
            // At a moment that has nothing to do with where its commits stand.
            await Task.Delay(Random.Shared.Next(20, 300));
            acknowledged.UnionWith(await appender.KillAndReadRest());
        }

        await using var store = new Store(folder.Path);
        var stored = await store.Get<ILedger>().ReadPerson("p1", DateTimeOffset.MinValue, DateTimeOffset.MaxValue, CancellationToken.None);
        Assert.Empty(acknowledged.Except(stored.Select(sighting => sighting.Id)));
        Assert.True(acknowledged.Count > 10 * Kills, $"Only {acknowledged.Count} appends were acknowledged: too few to tell anything.");
    }

    [Fact]
    public async Task A_second_process_on_the_same_folder_is_refused_and_told_why()
    {
        using var folder = new TempFolder();
        await using var store = new Store(folder.Path);
        store.Database.Open();

        using var second = AppenderProcess.Start(folder.Path);
        var (status, errors) = await second.End();

        Assert.Equal(1, status);
        Assert.Contains($"The data folder \"{folder.Path}\" is in use by another AutoAttend process", errors);
    }

    [Fact]
    public async Task The_folder_of_a_killed_process_is_free_at_once()
    {
        using var folder = new TempFolder();
        using (var first = AppenderProcess.Start(folder.Path))
        {
            await first.ReadKey();
            await first.KillAndReadRest();
        }

        await using var store = new Store(folder.Path);
        store.Database.Open();
    }
}
