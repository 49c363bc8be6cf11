using AutoAttend.Storage.Sqlite.Engine;

namespace AutoAttend.Storage.Sqlite;

/// <summary>Opens the database before anything of the silo runs, so that a silo that cannot store anything does not start; closes it after everything.</summary>
internal sealed class SqliteStartup(SqliteDatabase database) : ILifecycleParticipant<ISiloLifecycle>
{
    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(
            nameof(SqliteStartup),
            ServiceLifecycleStage.RuntimeInitialize,
            _ =>
            {
                database.Open();
                return Task.CompletedTask;
            },
            async _ => await database.DisposeAsync());
}
