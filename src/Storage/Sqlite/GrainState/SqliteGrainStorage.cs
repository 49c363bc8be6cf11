using AutoAttend.Storage.Sqlite.Engine;
using Microsoft.Data.Sqlite;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace AutoAttend.Storage.Sqlite.GrainState;

/// <summary>Grain state in the same file as everything else. An ETag is new with every write and never comes again.</summary>
internal sealed class SqliteGrainStorage(
    string name, SqliteDatabase database, IGrainStorageSerializer serializer, IActivatorProvider activators) : IGrainStorage
{
    private const string ThisState = "grain_id = @grain AND state_name = @state AND storage = @storage";

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var found = await database.Read(
            connection => connection.Query(
                $"SELECT etag, payload FROM grain_state WHERE {ThisState}",
                row => (ETag: row.GetString(0), Payload: row.GetFieldValue<byte[]>(1)),
                Key(stateName, grainId)),
            CancellationToken.None);
        if (found is [var stored])
        {
            grainState.State = serializer.Deserialize<T>(BinaryData.FromBytes(stored.Payload));
            grainState.ETag = stored.ETag;
            grainState.RecordExists = true;
        }
        else
        {
            Empty(grainState);
        }
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var payload = serializer.Serialize(grainState.State).ToArray();
        var known = grainState.ETag;
        var fresh = Guid.NewGuid().ToString("N");
        await database.Write(
            connection =>
            {
                RequireCurrent(connection, stateName, grainId, known);
                return connection.Execute(
                    """
                    INSERT INTO grain_state (storage, state_name, grain_id, etag, payload) VALUES (@storage, @state, @grain, @etag, @payload)
                    ON CONFLICT (grain_id, state_name, storage) DO UPDATE SET etag = excluded.etag, payload = excluded.payload
                    """,
                    [.. Key(stateName, grainId), ("@etag", fresh), ("@payload", payload)]);
            },
            CancellationToken.None);
        grainState.ETag = fresh;
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var known = grainState.ETag;
        await database.Erase(
            connection =>
            {
                RequireCurrent(connection, stateName, grainId, known);
                return connection.Execute($"DELETE FROM grain_state WHERE {ThisState}", Key(stateName, grainId));
            },
            CancellationToken.None);
        Empty(grainState);
    }

    private (string Name, object? Value)[] Key(string stateName, GrainId grainId) =>
        [("@grain", grainId.ToString()), ("@state", stateName), ("@storage", name)];

    private void RequireCurrent(SqliteConnection connection, string stateName, GrainId grainId, string? known)
    {
        var stored = connection.Scalar<string>($"SELECT etag FROM grain_state WHERE {ThisState}", Key(stateName, grainId));
        if (stored != known)
            throw new InconsistentStateException($"The state {stateName} of {grainId} was changed by another activation.", stored, known);
    }

    private void Empty<T>(IGrainState<T> grainState)
    {
        grainState.State = activators.GetActivator<T>().Create();
        grainState.ETag = null;
        grainState.RecordExists = false;
    }
}
