using AutoAttend.Contracts.Cameras;

namespace AutoAttend.Grains.Cameras;

/// <summary>What a camera's grain has of its session: whether there is one, and how it is or was doing.</summary>
internal sealed class CameraRun(CameraSessions sessions, TimeProvider time)
{
    private CameraSession? session;
    private CameraStatus lastStatus = CameraStatus.Off(time.GetUtcNow());

    public bool IsOn => session is not null;

    /// <summary>Whether another silo could go on with it.</summary>
    public bool IsMovable => session is { IsMovable: true };

    /// <summary>Whether a recording came to its end, and everything seen in it is written.</summary>
    public bool HasEnded => session is { HasEnded: true };

    /// <summary>Whether the process is shutting down.</summary>
    public bool IsLast => sessions.IsStopping;

    public CameraStatus Status => session?.Status ?? lastStatus;

    /// <param name="cameraId">The camera.</param>
    /// <param name="settings">With the source's password.</param>
    /// <param name="before">What it brought along from another silo.</param>
    public void Start(string cameraId, CameraSettings settings, CameraHandover? before) => session = sessions.Start(cameraId, settings, before);

    /// <summary>Stops the capture, decides what is open and writes it.</summary>
    public async Task Stop()
    {
        if (session is not { } running)
            return;
        await sessions.Stop(running);
        (lastStatus, session) = (running.Status, null);
    }

    /// <summary>The same, after which the status is that of a camera that is off.</summary>
    public async Task TurnOff()
    {
        await Stop();
        lastStatus = CameraStatus.Off(time.GetUtcNow());
    }

    /// <summary>Stops the capture and says what another silo needs to go on; null where there is nothing to go on with.</summary>
    public async Task<CameraHandover?> HandOver()
    {
        if (session is not { } running)
            return null;
        session = null;
        return await sessions.HandOver(running);
    }

    public Task<LivePicture?> GetPicture(long afterFrame, int width) => session?.GetPicture(afterFrame, width) ?? Task.FromResult<LivePicture?>(null);
}
