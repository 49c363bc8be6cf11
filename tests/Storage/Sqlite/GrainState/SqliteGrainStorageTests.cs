using System.Text;
using Orleans.Runtime;
using Orleans.Storage;

namespace AutoAttend.Storage.Tests.Sqlite.GrainState;

public sealed class SqliteGrainStorageTests : IAsyncLifetime
{
    private static readonly GrainId Grain = GrainId.Create("note", "a");

    private readonly TempFolder folder = new();
    private SqliteSilo silo = null!;

    private IGrainStorage Storage => silo.GrainStorage(StorageNames.Default);

    public async ValueTask InitializeAsync() => silo = await SqliteSilo.Start(folder.Path);

    public async ValueTask DisposeAsync()
    {
        await silo.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task What_was_never_written_reads_as_fresh_state_without_an_etag()
    {
        var state = await Read();

        Assert.Equal(("", null, false), (state.State.Text, state.ETag, state.RecordExists));
    }

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        var state = Fresh("kept");
        await Storage.WriteStateAsync("state", Grain, state);

        await silo.DisposeAsync();
        silo = await SqliteSilo.Start(folder.Path);

        var read = await Read();
        Assert.Equal(("kept", state.ETag, true), (read.State.Text, read.ETag, read.RecordExists));
    }

    [Fact]
    public async Task A_write_over_a_change_by_somebody_else_is_refused_and_changes_nothing()
    {
        await Storage.WriteStateAsync("state", Grain, Fresh("first"));
        var (mine, theirs) = (await Read(), await Read());
        theirs.State.Text = "theirs";
        await Storage.WriteStateAsync("state", Grain, theirs);

        mine.State.Text = "mine";
        var refusal = await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync("state", Grain, mine));

        Assert.Equal((theirs.ETag, mine.ETag), (refusal.StoredEtag, refusal.CurrentEtag));
        Assert.Equal("theirs", (await Read()).State.Text);
    }

    [Fact]
    public async Task A_first_write_where_there_is_state_already_is_refused()
    {
        await Storage.WriteStateAsync("state", Grain, Fresh("first"));

        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync("state", Grain, Fresh("second")));
    }

    [Fact]
    public async Task An_etag_from_before_a_clearing_does_not_fit_what_was_written_after_it()
    {
        var old = Fresh("old");
        await Storage.WriteStateAsync("state", Grain, old);
        var cleared = await Read();
        await Storage.ClearStateAsync("state", Grain, cleared);
        Assert.Equal(("", null, false), (cleared.State.Text, cleared.ETag, cleared.RecordExists));

        cleared.State.Text = "new";
        await Storage.WriteStateAsync("state", Grain, cleared);

        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync("state", Grain, old));
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.ClearStateAsync("state", Grain, old));
        Assert.Equal("new", (await Read()).State.Text);
    }

    [Fact]
    public async Task Clearing_what_is_not_there_does_nothing()
    {
        await Storage.ClearStateAsync("state", Grain, Fresh("never written"));

        Assert.False((await Read()).RecordExists);
    }

    [Fact]
    public async Task Cleared_state_is_in_none_of_the_files()
    {
        var state = Fresh("an embedding that nobody may find again");
        await Storage.WriteStateAsync("state", Grain, state);
        Assert.True(folder.Holds(Encoding.UTF8.GetBytes(state.State.Text)));

        await Storage.ClearStateAsync("state", Grain, state);

        Assert.False(folder.Holds("an embedding that nobody may find again"u8));
    }

    [Fact]
    public async Task State_names_storages_and_grains_are_kept_apart()
    {
        await Storage.WriteStateAsync("state", Grain, Fresh("one"));
        await Storage.WriteStateAsync("other", Grain, Fresh("two"));
        await silo.GrainStorage(StorageNames.PubSub).WriteStateAsync("state", Grain, Fresh("three"));
        await Storage.WriteStateAsync("state", GrainId.Create("note", "b"), Fresh("four"));

        Assert.Equal("one", (await Read()).State.Text);
    }

    private static StoredNote Fresh(string text) => new() { State = new Note { Text = text } };

    private async Task<StoredNote> Read()
    {
        var state = new StoredNote();
        await Storage.ReadStateAsync("state", Grain, state);
        return state;
    }
}
