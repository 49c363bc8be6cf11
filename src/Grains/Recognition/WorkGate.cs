using AutoAttend.Contracts.Recognition;

namespace AutoAttend.Grains.Recognition;

/// <summary>
/// Lets a limited number of image computations run at a time, on the thread pool and never on Orleans' scheduler, and refuses more
/// than may wait.
/// </summary>
internal sealed class WorkGate(int running, int waiting) : IDisposable
{
    private readonly SemaphoreSlim slots = new(running);
    private int admitted;

    /// <exception cref="RecognitionUnavailableException">Too many are waiting.</exception>
    public async Task<T> Run<T>(Func<T> work)
    {
        try
        {
            if (Interlocked.Increment(ref admitted) > running + waiting)
                throw new RecognitionUnavailableException($"{waiting} images are waiting already; there are more cameras than this machine can serve.");
            await slots.WaitAsync();
            try
            {
                return await Task.Run(work);
            }
            finally
            {
                slots.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref admitted);
        }
    }

    public void Dispose() => slots.Dispose();
}
