using System.Text.Json;
using AutoAttend.Contracts.People;
using AutoAttend.Grains.Ports;
using AutoAttend.Storage.People;
using AutoAttend.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;

namespace AutoAttend.Storage.Sqlite.People;

/// <summary>The directory as a table with a folded column to search in.</summary>
internal sealed class SqlitePeopleIndex(SqliteDatabase database) : IPeopleIndex
{
    private const string Columns = """id, name, number, "groups", photos, photo_id""";

    public Task<bool> Put(PersonSummary person, CancellationToken cancellation) =>
        database.Write(connection => Put(connection, person), cancellation);

    public Task Remove(string personId, CancellationToken cancellation) =>
        database.Erase(connection => connection.Execute("DELETE FROM person WHERE id = @id", ("@id", personId)), cancellation);

    public Task<PeoplePage> Search(string search, int skip, int take, CancellationToken cancellation)
    {
        // Not LIKE: a percent sign or underscore in a search is itself.
        const string Found = "FROM person WHERE instr(folded, @search) > 0";
        var folded = FoldedText.Of(search);
        return database.Read(
            connection => new PeoplePage(
                connection.Query(
                    $"SELECT {Columns} {Found} ORDER BY sort_key, id LIMIT @take OFFSET @skip",
                    ReadRow,
                    ("@search", folded), ("@take", take), ("@skip", skip)),
                connection.Scalar<int>($"SELECT count(*) {Found}", ("@search", folded))),
            cancellation);
    }

    public async Task<IReadOnlyList<PersonSummary>> GetMany(IReadOnlyCollection<string> personIds, CancellationToken cancellation) =>
        await database.Read(
            connection => connection.Query(
                $"SELECT {Columns} FROM person WHERE id IN (SELECT value FROM json_each(@ids))",
                ReadRow,
                ("@ids", JsonSerializer.Serialize(personIds))),
            cancellation);

    private static bool Put(SqliteConnection connection, PersonSummary person)
    {
        var taken = connection.Scalar<long>(
            "SELECT count(*) FROM person WHERE number = @number AND number <> '' AND id <> @id",
            ("@number", person.Number), ("@id", person.Id)) > 0;
        if (taken)
            return false;
        connection.Execute(
            $"""
            INSERT INTO person ({Columns}, folded, sort_key) VALUES (@id, @name, @number, @groups, @photos, @photo_id, @folded, @sort_key)
            ON CONFLICT (id) DO UPDATE SET ({Columns}, folded, sort_key) =
                (@id, @name, @number, @groups, @photos, @photo_id, @folded, @sort_key)
            """,
            ("@id", person.Id),
            ("@name", person.Name),
            ("@number", person.Number),
            ("@groups", JsonSerializer.Serialize(person.Groups)),
            ("@photos", person.Photos),
            ("@photo_id", person.PhotoId),
            ("@folded", FoldedText.Of([person.Name, person.Number, .. person.Groups])),
            ("@sort_key", FoldedText.SortKey(person.Name)));
        return true;
    }

    private static PersonSummary ReadRow(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        JsonSerializer.Deserialize<string[]>(row.GetString(3)) ?? [],
        row.GetInt32(4),
        row.IsDBNull(5) ? null : row.GetString(5));
}
