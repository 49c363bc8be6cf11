using System.Collections.Immutable;

namespace AutoAttend.Vision.Capture;

/// <summary>Counts what a session does, from any thread.</summary>
public sealed class CaptureMeter(DecoderLog log, TimeProvider time)
{
    private static readonly TimeSpan RateWindow = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly Queue<long> handedOut = new();
    private readonly Dictionary<DropReason, long> drops = [];
    private CaptureState state = CaptureState.Connecting;
    private string? lastError;
    private DateTimeOffset? lastFrameAt;
    private long frames;
    private long? firstFrame;
    private int width;
    private int height;
    private int restarts;

    public void Arrived(int frameWidth, int frameHeight, DateTimeOffset at)
    {
        lock (gate)
            (state, lastError, width, height, lastFrameAt) = (CaptureState.Live, null, frameWidth, frameHeight, at);
    }

    public void HandedOut()
    {
        lock (gate)
        {
            frames++;
            firstFrame ??= time.GetTimestamp();
            handedOut.Enqueue(time.GetTimestamp());
            Forget();
        }
    }

    public void Dropped(DropReason reason)
    {
        lock (gate)
            drops[reason] = drops.GetValueOrDefault(reason) + 1;
    }

    public void Failed(CaptureState next, string? error)
    {
        lock (gate)
            (state, lastError) = (next, error);
    }

    public void Restarted()
    {
        lock (gate)
            restarts++;
    }

    public CaptureStatus Snapshot()
    {
        lock (gate)
        {
            Forget();
            return new CaptureStatus(
                state, lastError, lastFrameAt, frames, Rate(), width, height, drops.ToImmutableDictionary(), restarts, log.Snapshot());
        }
    }

    private void Forget()
    {
        while (handedOut.TryPeek(out var oldest) && time.GetElapsedTime(oldest) > RateWindow)
            handedOut.Dequeue();
    }

    // A session younger than the window is measured over its age; its first second is too short to tell.
    private double Rate()
    {
        if (firstFrame is not { } first)
            return 0;
        var age = time.GetElapsedTime(first).TotalSeconds;
        return handedOut.Count / Math.Clamp(age, 1, RateWindow.TotalSeconds);
    }
}
