using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AutoAttend.Contracts.Events;
using Microsoft.Extensions.Logging;

namespace AutoAttend.Contracts.Client;

/// <summary>
/// Follows the event streams. Streams tell what happens now, the log is the truth: after every break, and every half minute, it is read
/// again and what was missed comes late rather than never.
/// </summary>
/// <param name="cluster">The cluster.</param>
/// <param name="time">The clock.</param>
/// <param name="log">For breaks.</param>
/// <param name="connection">Null in a process that hosts its own silo.</param>
public sealed class LiveEvents(IClusterClient cluster, TimeProvider time, ILogger<LiveEvents> log, ClusterConnection? connection = null)
{
    // When whoever listens is slower than what happens, the streams wait for it.
    private const int Waiting = 1024;

    /// <summary>
    /// Everything that happens from now on, until the caller stops listening. It never ends or fails by itself: while the cluster is
    /// away nothing comes, and afterwards what was missed.
    /// </summary>
    /// <param name="since">Also the sightings that were first seen since then; the log keeps them as long as its retention says.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>
    /// A revision of a sighting comes once; an attendance record comes whenever it says something else than before, a camera whenever it
    /// reports. What was missed comes first after a break, then <see cref="LiveEvent.Gap"/> for whoever shows more than these.
    /// </returns>
    public async IAsyncEnumerable<LiveEvent> Follow(
        DateTimeOffset? since = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var line = Channel.CreateBounded<LiveEvent>(Waiting);
        var follower = new EventFollower(cluster, connection, line.Writer, since ?? time.GetUtcNow(), time, log);
        var following = Task.Run(() => follower.Run(ending.Token), CancellationToken.None);
        try
        {
            await foreach (var happened in line.Reader.ReadAllAsync(cancellation))
                yield return happened;
        }
        finally
        {
            await ending.CancelAsync();
            await following;
        }
    }
}
