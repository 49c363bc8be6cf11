using Microsoft.Data.Sqlite;

namespace AutoAttend.Storage.Sqlite.Engine;

/// <summary>Runs statements whose values are always parameters.</summary>
internal static class Statements
{
    /// <returns>How many rows the statement changed.</returns>
    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Prepare(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; the type's default where there is none.</summary>
    public static T? Scalar<T>(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Prepare(connection, sql, values);
        using var row = command.ExecuteReader();
        return row.Read() && !row.IsDBNull(0) ? row.GetFieldValue<T>(0) : default;
    }

    public static List<T> Query<T>(
        this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Prepare(connection, sql, values);
        using var row = command.ExecuteReader();
        List<T> found = [];
        while (row.Read())
            found.Add(read(row));
        return found;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
