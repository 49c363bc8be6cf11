using AutoAttend.Grains.Ports;

namespace AutoAttend.Storage.Tests.Sqlite.Engine;

public sealed class KilledProcessTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_was_acknowledged_before_a_kill_is_in_the_ledger_after_it(int seed)
    {
        using var folder = new TempFolder();
        using var appender = AppenderProcess.Start(folder.Path);
        List<string> acknowledged = [await appender.ReadKey() ?? throw new InvalidOperationException("The appender did not start.")];
        // Killed at some moment of a commit, a different one in each run: the delay does not line up with anything.
        await Task.Delay(new Random(seed).Next(50, 600));

        acknowledged.AddRange(await appender.KillAndReadRest());

        await using var store = new Store(folder.Path);
        var stored = await store.Get<ILedger>().ReadPerson("p1", DateTimeOffset.MinValue, DateTimeOffset.MaxValue, CancellationToken.None);
        Assert.Empty(acknowledged.Except(stored.Select(sighting => sighting.Id)));
        Assert.True(acknowledged.Count > 1, "The appender was killed before it had appended anything worth the test.");
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
