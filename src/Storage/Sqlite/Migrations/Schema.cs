using System.Globalization;
using System.Reflection;
using AutoAttend.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;

namespace AutoAttend.Storage.Sqlite.Migrations;

/// <summary>The schema's history: <c>0001_name.sql</c>, <c>0002_name.sql</c> and so on beside this file. What has been released is never changed.</summary>
internal static class Schema
{
    private const string Prefix = "migrations/";

    private static readonly Assembly Home = typeof(Schema).Assembly;

    private static readonly IReadOnlyList<(long Version, string Resource)> Steps =
    [
        .. Home.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (long.Parse(name.AsSpan(Prefix.Length, 4), CultureInfo.InvariantCulture), name))
            .Order(),
    ];

    /// <summary>The version this program writes and reads.</summary>
    public static long Newest => Steps[^1].Version;

    /// <summary>Brings a database up to date, each step in a transaction of its own.</summary>
    /// <param name="connection">May write.</param>
    /// <param name="database">Its path, for the message.</param>
    /// <exception cref="StorageUnavailableException">A newer program has written it.</exception>
    public static void Migrate(SqliteConnection connection, string database)
    {
        var found = connection.Scalar<long>("PRAGMA user_version");
        if (found > Newest)
            throw new StorageUnavailableException(
                $"\"{database}\" has schema version {found}, written by a newer AutoAttend; this one knows versions up to {Newest}: start the newer one, or put a backup of version {Newest} in its place.");
        foreach (var (version, resource) in Steps.Where(step => step.Version > found))
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute(Text(resource));
            connection.Execute($"PRAGMA user_version = {version}");
            transaction.Commit();
        }
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
