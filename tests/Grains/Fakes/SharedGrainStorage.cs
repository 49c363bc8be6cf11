using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Orleans.Storage;

namespace AutoAttend.Grains.Tests.Fakes;

/// <summary>What grains keep, outside the silos: it outlives the death of any of them, as Orleans' memory storage would not.</summary>
public sealed class SharedGrainStorage
{
    private readonly ConcurrentDictionary<(string, GrainId), (BinaryData Content, string ETag)> kept = [];
    private long writes;

    /// <summary>All of it as text, whatever can be read in it.</summary>
    public string Text => string.Concat(kept.Values.Select(one => Encoding.UTF8.GetString(one.Content)));

    /// <summary>The storage of one silo.</summary>
    public IGrainStorage For(IGrainStorageSerializer serializer) => new OneSilo(this, serializer);

    private sealed class OneSilo(SharedGrainStorage all, IGrainStorageSerializer serializer) : IGrainStorage
    {
        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            grainState.RecordExists = all.kept.TryGetValue((stateName, grainId), out var found);
            grainState.State = grainState.RecordExists ? serializer.Deserialize<T>(found.Content) : Activator.CreateInstance<T>();
            grainState.ETag = found.ETag;
            return Task.CompletedTask;
        }

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            var next = (serializer.Serialize(grainState.State), Interlocked.Increment(ref all.writes).ToString(CultureInfo.InvariantCulture));
            all.kept.AddOrUpdate((stateName, grainId), next, (_, before) => before.ETag == grainState.ETag
                ? next
                : throw new InconsistentStateException("It was written by somebody else.", before.ETag, grainState.ETag));
            (grainState.ETag, grainState.RecordExists) = (next.Item2, true);
            return Task.CompletedTask;
        }

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            all.kept.TryRemove((stateName, grainId), out _);
            (grainState.State, grainState.ETag, grainState.RecordExists) = (Activator.CreateInstance<T>(), null, false);
            return Task.CompletedTask;
        }
    }
}
