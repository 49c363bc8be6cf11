using AutoAttend.Storage.Sqlite.GrainState;
using Orleans.Runtime;

namespace AutoAttend.Storage.Tests.Sqlite.GrainState;

public sealed class SqliteReminderTableTests : StoreTest
{
    private static readonly DateTime Start = new(2026, 3, 2, 7, 0, 0, DateTimeKind.Utc);

    private readonly SqliteReminderTable table;

    public SqliteReminderTableTests() => table = new SqliteReminderTable(Store.Database);

    [Fact]
    public async Task A_reminder_comes_back_as_it_was_written()
    {
        var grain = GrainId.Create("camera", "front/door");
        var etag = await table.UpsertRow(Reminder(grain, "watch"));

        var read = await table.ReadRow(grain, "watch");

        Assert.NotNull(read);
        Assert.Equal((grain, "watch", etag), (read.GrainId, read.ReminderName, read.ETag));
        Assert.Equal((Start, DateTimeKind.Utc, TimeSpan.FromMinutes(1)), (read.StartAt, read.StartAt.Kind, read.Period));
    }

    [Fact]
    public async Task A_reminder_that_is_not_there_is_null() => Assert.Null(await table.ReadRow(GrainId.Create("camera", "x"), "watch"));

    [Fact]
    public async Task Writing_again_replaces_it_under_a_new_etag()
    {
        var grain = GrainId.Create("camera", "a");
        var first = await table.UpsertRow(Reminder(grain, "watch"));
        var entry = Reminder(grain, "watch");
        entry.Period = TimeSpan.FromMinutes(9);

        var second = await table.UpsertRow(entry);

        Assert.NotEqual(first, second);
        Assert.Equal(TimeSpan.FromMinutes(9), Assert.Single((await table.ReadRows(grain)).Reminders).Period);
    }

    [Fact]
    public async Task Only_the_newest_etag_removes_it()
    {
        var grain = GrainId.Create("camera", "a");
        var stale = await table.UpsertRow(Reminder(grain, "watch"));
        var fresh = await table.UpsertRow(Reminder(grain, "watch"));

        Assert.False(await table.RemoveRow(grain, "watch", stale!));
        Assert.True(await table.RemoveRow(grain, "watch", fresh!));
        Assert.False(await table.RemoveRow(grain, "watch", fresh!));
        Assert.Null(await table.ReadRow(grain, "watch"));
    }

    [Fact]
    public async Task A_grain_reads_its_own_reminders_only()
    {
        var grain = GrainId.Create("camera", "a");
        await table.UpsertRow(Reminder(grain, "one"));
        await table.UpsertRow(Reminder(grain, "two"));
        await table.UpsertRow(Reminder(GrainId.Create("camera", "b"), "one"));

        Assert.Equal(["one", "two"], (await table.ReadRows(grain)).Reminders.Select(entry => entry.ReminderName).Order());
    }

    [Fact]
    public async Task A_range_excludes_its_beginning_includes_its_end_and_goes_round_the_top()
    {
        var grains = Enumerable.Range(0, 40).Select(number => GrainId.Create("camera", $"{number}")).ToList();
        foreach (var grain in grains)
            await table.UpsertRow(Reminder(grain, "watch"));
        var hashes = grains.Select(grain => grain.GetUniformHashCode()).Order().ToList();
        var (low, high) = (hashes[10], hashes[30]);

        Assert.Equal(hashes[11..31], await Hashes(low, high));
        Assert.Equal([.. hashes[..11], .. hashes[31..]], await Hashes(high, low));
        Assert.Equal(hashes, await Hashes(low, low));
        Assert.Equal(hashes, await Hashes(0, 0));
    }

    [Fact]
    public async Task Clearing_leaves_none()
    {
        await table.UpsertRow(Reminder(GrainId.Create("camera", "a"), "watch"));

        await table.TestOnlyClearTable();

        Assert.Empty((await table.ReadRows(0, 0)).Reminders);
    }

    private static ReminderEntry Reminder(GrainId grain, string name) =>
        new() { GrainId = grain, ReminderName = name, StartAt = Start, Period = TimeSpan.FromMinutes(1) };

    private async Task<IEnumerable<uint>> Hashes(uint begin, uint end) =>
        (await table.ReadRows(begin, end)).Reminders.Select(entry => entry.GrainId.GetUniformHashCode()).Order();
}
