using AutoAttend.Contracts.Recognition;

namespace AutoAttend.Grains.Recognition.Queueing;

/// <summary>The places at which models work, shared by all kinds of work, and the room for what waits.</summary>
/// <param name="places">How many batches are worked on at a time.</param>
/// <param name="room">How many questions may wait beyond those.</param>
internal sealed class Workbench(int places, int room) : IDisposable
{
    private readonly SemaphoreSlim free = new(places);
    private int admitted;

    /// <summary>Questions that were admitted and are not answered yet.</summary>
    public int Admitted => Volatile.Read(ref admitted);

    /// <summary>Questions beyond those that are worked on.</summary>
    public int Waiting => Math.Max(0, Admitted - (places - free.CurrentCount));

    /// <exception cref="RecognitionUnavailableException">There is no room.</exception>
    public void Admit()
    {
        if (Interlocked.Increment(ref admitted) <= places + room)
            return;
        Release();
        throw new RecognitionUnavailableException($"{room} images are waiting already; there are more cameras than this machine can serve.");
    }

    /// <summary>A question was answered.</summary>
    public void Release() => Interlocked.Decrement(ref admitted);

    /// <summary>Waits for a free place.</summary>
    public Task Enter() => free.WaitAsync();

    public void Leave() => free.Release();

    public void Dispose() => free.Dispose();
}
