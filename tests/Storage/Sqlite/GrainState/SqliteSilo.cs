using AutoAttend.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Orleans.TestingHost;

namespace AutoAttend.Storage.Tests.Sqlite.GrainState;

/// <summary>A real silo over a data folder.</summary>
internal sealed class SqliteSilo : IAsyncDisposable
{
    private readonly InProcessTestCluster cluster;

    private SqliteSilo(InProcessTestCluster cluster) => this.cluster = cluster;

    public IGrainFactory Grains => cluster.Client;

    public IReminderTable Reminders => Services.GetRequiredService<IReminderTable>();

    private IServiceProvider Services => cluster.Silos[0].ServiceProvider;

    public static async Task<SqliteSilo> Start(string folder)
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) => silo.AddSqliteStorage(options => options.DataFolder = folder));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new SqliteSilo(cluster);
    }

    public IGrainStorage GrainStorage(string name) => Services.GetRequiredKeyedService<IGrainStorage>(name);

    public async ValueTask DisposeAsync()
    {
        await cluster.StopAllSilosAsync();
        await cluster.DisposeAsync();
    }
}
