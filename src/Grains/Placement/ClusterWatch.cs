using Orleans.Runtime;

namespace AutoAttend.Grains.Placement;

/// <summary>Wakes whoever looks after something at every change of the cluster, and in between from time to time: what a change brings may come after it.</summary>
/// <param name="membership">The cluster.</param>
/// <param name="time">Passes in between.</param>
/// <param name="ending">Ends the watch.</param>
internal sealed class ClusterWatch(IClusterMembershipService membership, TimeProvider time, CancellationToken ending) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<ClusterMembershipSnapshot> changes = membership.MembershipUpdates.GetAsyncEnumerator(ending);
    private Task<bool>? change;

    /// <summary>Waits for the next change.</summary>
    /// <param name="most">How long at most.</param>
    /// <returns>False where the watch is over.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task<bool> Wait(TimeSpan most)
    {
        change ??= changes.MoveNextAsync().AsTask();
        await Task.WhenAny(change, Task.Delay(most, time, ending));
        if (!change.IsCompleted)
            return !ending.IsCancellationRequested;
        var goesOn = await change;
        change = null;
        return goesOn;
    }

    public ValueTask DisposeAsync() => changes.DisposeAsync();
}
