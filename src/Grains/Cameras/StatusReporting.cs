using AutoAttend.Contracts.Cameras;

namespace AutoAttend.Grains.Cameras;

/// <summary>When a camera's status is worth an event: a change of state or error at once, mere figures every two seconds.</summary>
internal sealed class StatusReporting(TimeProvider time)
{
    private static readonly TimeSpan FiguresPeriod = TimeSpan.FromSeconds(2);

    private CameraStatus? last;
    private long at;

    public bool IsDue(CameraStatus status)
    {
        if (last is null || last.State != status.State || last.LastError != status.LastError || last.Restarts != status.Restarts)
            return true;
        return last.Frames != status.Frames && time.GetElapsedTime(at) >= FiguresPeriod;
    }

    public void Reported(CameraStatus status)
    {
        last = status;
        at = time.GetTimestamp();
    }
}
