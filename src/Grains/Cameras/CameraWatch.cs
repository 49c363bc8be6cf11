using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Grains.Ports;
using AutoAttend.Vision.Capture;

namespace AutoAttend.Grains.Cameras;

/// <summary>
/// Notes when a camera that should have been watching looked at no frame: an absence in that time may be its fault. Whatever the reason
/// was (the source, recognition, or the whole process), frames that were looked at are what counts.
/// </summary>
internal sealed class CameraWatch(IFactLedger ledger, TimeProvider time)
{
    // Reconnecting takes some seconds; nobody misses the door for less.
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(30);

    // So that whoever reads the facts of some days finds an outage that began long before.
    private static readonly TimeSpan Again = TimeSpan.FromHours(6);

    private long frames;
    private DateTimeOffset? told;

    /// <summary>Until when frames were looked at.</summary>
    public DateTimeOffset Watched { get; private set; }

    /// <summary>It should be watching from a time on.</summary>
    public void Begin(DateTimeOffset since) => (Watched, told, frames) = (since, null, 0);

    /// <summary>Notes an outage that began, lasts or is over. To be called again and again while the camera is on.</summary>
    public async Task Look(string cameraId, string siteId, CameraStatus status)
    {
        var now = time.GetUtcNow();
        var looked = status.Frames - status.Drops.GetValueOrDefault(nameof(DropReason.RecognizerUnavailable));
        if (looked > frames)
        {
            await End(cameraId, siteId);
            (Watched, told) = (now, null);
        }
        else if (now - Watched >= Least && (told is null || now - told >= Again))
        {
            await Note(cameraId, siteId, now, isOver: false);
            told = now;
        }

        // A capture that was begun anew counts from 0 again.
        frames = looked;
    }

    /// <summary>Notes that an outage is over, where there is one.</summary>
    public Task End(string cameraId, string siteId)
    {
        var now = time.GetUtcNow();
        return now - Watched >= Least ? Note(cameraId, siteId, now, isOver: true) : Task.CompletedTask;
    }

    // The same outage has the same key whoever notes it, and however often.
    private async Task Note(string cameraId, string siteId, DateTimeOffset now, bool isOver)
    {
        var what = isOver ? "over" : $"{(now - Watched).Ticks / Again.Ticks}";
        var outage = new AttendanceFact(
            $"outage/{cameraId}/{Watched.UtcTicks}/{what}", siteId, null, Watched, now, now, $"camera:{cameraId}", new CameraOutage(cameraId, Ongoing: !isOver));
        await ledger.Append([outage], CancellationToken.None);
    }
}
