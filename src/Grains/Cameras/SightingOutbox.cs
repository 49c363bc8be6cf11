using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace AutoAttend.Grains.Cameras;

/// <summary>
/// Delivers a camera's sightings in order. One that cannot be written is tried again until it can; when too many wait, posting waits
/// too, and the capture drops frames, which are counted, rather than sightings.
/// </summary>
internal sealed partial class SightingOutbox : IAsyncDisposable
{
    private const int Capacity = 256;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly Channel<SightingDelivery> line = Channel.CreateBounded<SightingDelivery>(Capacity);
    private readonly CancellationTokenSource giveUp = new();
    private readonly Func<SightingDelivery, CancellationToken, Task> write;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly Task delivering;
    private volatile string? problem;
    private int waiting;

    public SightingOutbox(Func<SightingDelivery, CancellationToken, Task> write, TimeProvider time, ILogger logger)
    {
        (this.write, this.time, this.logger) = (write, time, logger);
        delivering = Task.Run(Deliver);
    }

    /// <summary>Why sightings are waiting, for the operator; null while they are delivered.</summary>
    public string? Problem => problem is { } why ? $"{Volatile.Read(ref waiting)} sightings wait to be written: {why}" : null;

    /// <summary>Puts a sighting in line; waits while the line is full.</summary>
    public async ValueTask Post(SightingDelivery delivery)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            await line.Writer.WriteAsync(delivery, giveUp.Token);
        }
        catch (OperationCanceledException)
        {
            // Counted by Finish as lost.
        }
    }

    /// <summary>From now on what cannot be written within a time is given up.</summary>
    public void FinishWithin(TimeSpan deadline) => giveUp.CancelAfter(deadline);

    /// <summary>Delivers what is in line.</summary>
    public async Task Finish()
    {
        line.Writer.TryComplete();
        try
        {
            await delivering;
        }
        catch (OperationCanceledException)
        {
            Lost(logger, waiting, problem);
        }
    }

    public async ValueTask DisposeAsync()
    {
        line.Writer.TryComplete();
        await delivering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        giveUp.Dispose();
    }

    private async Task Deliver()
    {
        await foreach (var delivery in line.Reader.ReadAllAsync(giveUp.Token))
        {
            for (var pause = FirstPause; !await TryWrite(delivery); pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
                await Task.Delay(pause, time, giveUp.Token);
            Interlocked.Decrement(ref waiting);
        }
    }

    private async Task<bool> TryWrite(SightingDelivery delivery)
    {
        try
        {
            await write(delivery, giveUp.Token);
            problem = null;
            return true;
        }
        catch (Exception failure) when (!giveUp.IsCancellationRequested)
        {
            if (problem is null)
                Refused(logger, failure, delivery.Sighting.Id);
            problem = failure.Message;
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "Sighting {Sighting} could not be written; it is tried again until it can")]
    private static partial void Refused(ILogger logger, Exception failure, string sighting);

    [LoggerMessage(LogLevel.Critical, "{Count} sightings could not be written before the end and are lost: {Problem}")]
    private static partial void Lost(ILogger logger, int count, string? problem);
}
