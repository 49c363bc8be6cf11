using System.Collections.Concurrent;

namespace AutoAttend.Vision.Capture;

/// <summary>The frame buffers of one session: a few are kept, more are made when a reader holds on to frames.</summary>
public sealed class FramePool
{
    // One being filled, one queued, one being read, one spare.
    private const int Kept = 4;

    private readonly ConcurrentQueue<byte[]> free = new();
    private int outstanding;

    /// <summary>Buffers handed out and not yet returned.</summary>
    public int Outstanding => Volatile.Read(ref outstanding);

    /// <param name="bytes">The exact length wanted.</param>
    public byte[] Rent(int bytes)
    {
        Interlocked.Increment(ref outstanding);
        while (free.TryDequeue(out var buffer))
        {
            // Another length is left from before the camera's resolution changed.
            if (buffer.Length == bytes)
                return buffer;
        }

        return GC.AllocateUninitializedArray<byte>(bytes);
    }

    public void Return(byte[] buffer)
    {
        Interlocked.Decrement(ref outstanding);
        if (free.Count < Kept)
            free.Enqueue(buffer);
    }
}
