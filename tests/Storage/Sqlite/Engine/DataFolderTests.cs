using System.Runtime.Versioning;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Storage.Tests.Sqlite.Engine;

public sealed class DataFolderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Only_the_owner_may_read_the_folder_and_its_files()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await using var store = new Store(folder.Path);
        await store.Get<IEvidenceStore>().Put("a", [1], CancellationToken.None);

        Assert.Equal(Convert.ToInt32("700", 8), (int)File.GetUnixFileMode(folder.Path));
        Assert.All(
            Directory.GetFiles(folder.Path),
            file => Assert.Equal(Convert.ToInt32("600", 8), (int)File.GetUnixFileMode(file)));
        Assert.True(Directory.GetFiles(folder.Path).Length >= 3, "The database, its log and the lock were expected.");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named_with_what_to_do()
    {
        await File.WriteAllTextAsync(folder.Path, "a file where the folder should be");
        try
        {
            await using var store = new Store(folder.Path);

            var refusal = Assert.Throws<StorageUnavailableException>(store.Database.Open);

            Assert.Contains($"The data folder \"{folder.Path}\" cannot be written", refusal.Message);
            Assert.Contains("name a folder that this user may write", refusal.Message);
        }
        finally
        {
            File.Delete(folder.Path);
        }
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_left_as_it_was()
    {
        Directory.CreateDirectory(folder.Path);
        var text = string.Concat(Enumerable.Repeat("This is a letter, not a database. ", 200));
        await File.WriteAllTextAsync(folder.Database, text);
        await using var store = new Store(folder.Path);

        var refusal = Assert.Throws<StorageUnavailableException>(store.Database.Open);

        Assert.Equal(
            $"\"{folder.Database}\" is not a database: move it away, and a new one is made, or put a backup in its place.", refusal.Message);
        Assert.Equal(text, await File.ReadAllTextAsync(folder.Database));
    }

    [Fact]
    public async Task A_refused_folder_can_be_opened_once_it_is_put_right()
    {
        Directory.CreateDirectory(folder.Path);
        await File.WriteAllTextAsync(folder.Database, new string('x', 5000));
        await using var store = new Store(folder.Path);
        Assert.Throws<StorageUnavailableException>(store.Database.Open);

        File.Delete(folder.Database);

        store.Database.Open();
    }

    [Fact]
    public async Task The_health_check_says_why_storage_takes_no_writes()
    {
        await using var holder = new Store(folder.Path);
        Assert.Null(await holder.Get<IStorageHealth>().Check(CancellationToken.None));
        await using var second = new Store(folder.Path);

        var problem = await second.Get<IStorageHealth>().Check(CancellationToken.None);

        Assert.Equal(
            $"The data folder \"{folder.Path}\" is in use by another AutoAttend process: stop that one, or name another folder for this one.",
            problem);
    }
}
