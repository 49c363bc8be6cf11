namespace AutoAttend.Storage.Tests.Sqlite.GrainState;

public sealed class SqliteSiloTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_silo_that_cannot_have_its_folder_does_not_start_and_says_why()
    {
        await using var first = await SqliteSilo.Start(folder.Path);

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => SqliteSilo.Start(folder.Path));

        Assert.Contains(
            $"The data folder \"{folder.Path}\" is in use by another AutoAttend process: stop that one, or name another folder for this one.",
            refusal.ToString());
    }

    [Fact]
    public async Task A_grain_and_its_reminder_are_back_after_a_restart()
    {
        await using (var silo = await SqliteSilo.Start(folder.Path))
            await silo.Grains.GetGrain<IAlarmGrain>("a").Set("wake up");

        await using var again = await SqliteSilo.Start(folder.Path);

        Assert.Equal("wake up", await again.Grains.GetGrain<IAlarmGrain>("a").Get());
        Assert.Equal("ring", Assert.Single((await again.Reminders.ReadRows(0, 0)).Reminders).ReminderName);
    }
}
