using AutoAttend.Storage.Sqlite;
using AutoAttend.Storage.Sqlite.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Storage.Tests;

/// <summary>The ports over a real SQLite file, as a host registers them.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public Store(string folder) =>
        services = new ServiceCollection().AddSqlitePorts(options => options.DataFolder = folder).BuildServiceProvider();

    public SqliteDatabase Database => Get<SqliteDatabase>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
