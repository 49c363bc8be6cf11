using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Sqlite.Engine;

namespace AutoAttend.Storage.Tests.Sqlite.Engine;

public sealed class GroupCommitWriterTests : StoreTest
{
    [Fact]
    public async Task An_operation_that_fails_is_undone_alone_and_its_neighbours_are_kept()
    {
        using var release = await HoldWriter();
        var before = Put("before");
        var failing = Store.Database.Write<int>(
            connection =>
            {
                connection.Execute("INSERT INTO evidence (id, jpeg) VALUES ('half', x'00')");
                throw new InvalidOperationException("midway");
            },
            CancellationToken.None);
        var after = Put("after");
        release.Set();

        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        await Task.WhenAll(before, after);
        Assert.Equal(["after", "before"], await Stored());
    }

    [Fact]
    public async Task What_queues_up_is_committed_together()
    {
        using var release = await HoldWriter();
        var puts = Enumerable.Range(0, 100).Select(number => Put($"{number:D3}")).ToList();
        // The first of the group sees none of the others; when it is told, all of them are there.
        Assert.Empty(await Stored());
        release.Set();

        await puts[0];

        Assert.Equal(100, (await Stored()).Count);
        await Task.WhenAll(puts);
    }

    [Fact]
    public async Task A_write_that_is_cancelled_while_it_waits_is_not_done()
    {
        using var cancellation = new CancellationTokenSource();
        using var release = await HoldWriter();
        var put = Put("never", cancellation.Token);
        await cancellation.CancelAsync();
        release.Set();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => put);
        Assert.Empty(await Stored());
    }

    [Fact]
    public async Task What_is_queued_when_storage_closes_is_still_written()
    {
        using var release = await HoldWriter();
        var put = Put("last");
        var closing = Store.Database.DisposeAsync();
        release.Set();
        await closing;
        await put;

        await using var again = new Store(Folder.Path);
        Assert.Equal([255], await again.Get<IEvidenceStore>().Get("last", CancellationToken.None) ?? []);
    }

    [Fact]
    public async Task A_closed_storage_says_so()
    {
        Store.Database.Open();
        await Store.Database.DisposeAsync();

        var refusal = await Assert.ThrowsAsync<StorageUnavailableException>(() => Put("late"));
        Assert.Equal("Storage is closed: the process is shutting down.", refusal.Message);
    }

    /// <summary>Keeps the writer busy, so that what is queued meanwhile becomes one group.</summary>
    private async Task<ManualResetEventSlim> HoldWriter()
    {
        TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ManualResetEventSlim release = new();
        _ = Store.Database.Write(
            _ =>
            {
                held.SetResult();
                release.Wait();
                return true;
            },
            CancellationToken.None);
        await held.Task;
        return release;
    }

    private Task<int> Put(string id, CancellationToken cancellation = default) =>
        Store.Database.Write(connection => connection.Execute("INSERT INTO evidence (id, jpeg) VALUES (@id, x'FF')", ("@id", id)), cancellation);

    private Task<List<string>> Stored() =>
        Store.Database.Read(
            connection => connection.Query("SELECT id FROM evidence ORDER BY id", row => row.GetString(0)), CancellationToken.None);
}
