using AutoAttend.Storage.Sqlite.Engine;
using AutoAttend.Storage.Sqlite.Migrations;
using Microsoft.Data.Sqlite;

namespace AutoAttend.Storage.Tests.Sqlite.Migrations;

public sealed class SchemaTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_new_database_has_the_newest_version()
    {
        await using var store = new Store(folder.Path);

        Assert.Equal(Schema.Newest, await store.Database.Read(c => c.Scalar<long>("PRAGMA user_version"), CancellationToken.None));
    }

    [Fact]
    public async Task Opening_again_migrates_nothing()
    {
        await using (var first = new Store(folder.Path))
            await first.Database.Write(c => c.Execute("INSERT INTO evidence VALUES ('a', x'01')"), CancellationToken.None);

        await using var second = new Store(folder.Path);

        Assert.Equal(1, await second.Database.Read(c => c.Scalar<long>("SELECT count(*) FROM evidence"), CancellationToken.None));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_both_versions_are_named()
    {
        await using (var store = new Store(folder.Path))
            await store.Database.Write(c => c.Execute("PRAGMA user_version = 12"), CancellationToken.None);

        await using var older = new Store(folder.Path);
        var refusal = Assert.Throws<StorageUnavailableException>(older.Database.Open);

        Assert.Contains($"\"{folder.Database}\" has schema version 12", refusal.Message);
        Assert.Contains($"this one knows versions up to {Schema.Newest}", refusal.Message);
    }

    [Fact]
    public async Task Templates_of_the_first_version_are_all_there_in_the_newest()
    {
        Directory.CreateDirectory(folder.Path);
        await using var connection = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        connection.Open();
        using (var first = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream("migrations/0001_first.sql")!))
            connection.Execute(await first.ReadToEndAsync());
        connection.Execute("INSERT INTO template VALUES ('t', 'p1', 'model', x'0000803f'), ('u', 'p2', 'model', x'00000000')");
        connection.Execute("PRAGMA user_version = 1");

        Schema.Migrate(connection, folder.Database);

        Assert.Equal(
            ["t p1 model 0000803F", "u p2 model 00000000"],
            connection.Query("SELECT id || ' ' || person_id || ' ' || model_id || ' ' || hex(embedding) FROM template ORDER BY id", row => row.GetString(0)));
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_the_database_as_it_was()
    {
        Directory.CreateDirectory(folder.Path);
        await using var connection = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        connection.Open();
        // A table of the schema is in the way, halfway through the first migration.
        connection.Execute("CREATE TABLE person (x)");

        Assert.Throws<SqliteException>(() => Schema.Migrate(connection, folder.Database));

        Assert.Equal(0, connection.Scalar<long>("PRAGMA user_version"));
        Assert.Equal(["person"], connection.Query("SELECT name FROM sqlite_schema", row => row.GetString(0)));
    }
}
