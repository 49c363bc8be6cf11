using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Sqlite.Engine;
using AutoAttend.Storage.Sqlite.Facts;
using AutoAttend.Storage.Sqlite.GrainState;
using AutoAttend.Storage.Sqlite.People;
using AutoAttend.Storage.Sqlite.Sightings;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime.Hosting;

namespace AutoAttend.Storage.Sqlite;

/// <summary>Puts everything that is stored into one SQLite file: no server is needed beside the process.</summary>
public static class SqliteHosting
{
    /// <summary>Adds the ports' adapters, grain storage (<see cref="StorageNames"/>) and reminders; the file opens before any grain runs.</summary>
    /// <param name="silo">The silo, alone in its cluster.</param>
    /// <param name="configure">Sets the options in code; they can be bound to configuration as well.</param>
    public static ISiloBuilder AddSqliteStorage(this ISiloBuilder silo, Action<SqliteOptions>? configure = null)
    {
        silo.Services.AddSqlitePorts(configure)
            .AddSingleton<ILifecycleParticipant<ISiloLifecycle>, SqliteStartup>()
            .AddGrainStorage(StorageNames.Default, NewGrainStorage)
            .AddGrainStorage(StorageNames.PubSub, NewGrainStorage);
        return silo.UseSqliteReminders();
    }

    /// <summary>Adds the ports' adapters alone, without a silo; the file opens on first use.</summary>
    public static IServiceCollection AddSqlitePorts(this IServiceCollection services, Action<SqliteOptions>? configure = null)
    {
        services.AddOptions<SqliteOptions>().Configure(configure ?? (_ => { })).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<SqliteDatabase>()
            .AddSingleton<ILedger, SqliteLedger>()
            .AddSingleton<IFactLedger, SqliteFactLedger>()
            .AddSingleton<ISightingLog, SqliteSightingLog>()
            .AddSingleton<IEvidenceStore, SqliteEvidenceStore>()
            .AddSingleton<ITemplateStore, SqliteTemplateStore>()
            .AddSingleton<IPeopleIndex, SqlitePeopleIndex>()
            .AddSingleton<ISiteEraser, SqliteSiteEraser>()
            .AddSingleton<IStorageHealth, SqliteStorageHealth>();
    }

    /// <summary>Tries whether a folder can be used just now, for one line before a start instead of a start that fails half-way.</summary>
    /// <remarks>Not while this process has the folder open: it would find itself there.</remarks>
    /// <exception cref="StorageUnavailableException">It cannot be written, or another process has it.</exception>
    public static void CheckDataFolder(string folder) => DataFolder.Open(folder).Dispose();

    private static ISiloBuilder UseSqliteReminders(this ISiloBuilder silo)
    {
        silo.AddReminders();
        silo.Services.AddSingleton<IReminderTable, SqliteReminderTable>();
        return silo;
    }

    private static SqliteGrainStorage NewGrainStorage(IServiceProvider services, string name) =>
        ActivatorUtilities.CreateInstance<SqliteGrainStorage>(services, name);
}
