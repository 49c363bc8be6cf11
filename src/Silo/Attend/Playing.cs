using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;

namespace AutoAttend.Silo.Attend;

/// <summary>Plays recordings, each through a camera of its own, and tells how far it is.</summary>
internal sealed class Playing(IGrainFactory grains, TimeProvider time, TextWriter notes)
{
    // Half of the shared clips' 12 to 15 frames a second: all ten visits of lobby-a are named, at half the work.
    private const double SampledFps = 6;
    private static readonly TimeSpan LookPeriod = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan TellPeriod = TimeSpan.FromSeconds(1);

    /// <summary>Whether a recording was not there or could not be read.</summary>
    public bool AnyFailed { get; private set; }

    /// <summary>Plays all that are there, at the same time; one line for each that is not.</summary>
    public async Task<IReadOnlyList<Clip>> Play(IEnumerable<string> files)
    {
        List<Clip> clips = [];
        foreach (var file in files)
        {
            if (File.Exists(file))
                clips.Add(await Start(file, UniqueName(file, clips)));
            else
                await Fail(file, "there is no such file.");
        }
        await Task.WhenAll(clips.Select(Finish));
        return clips;
    }

    private static string UniqueName(string file, List<Clip> clips)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var same = clips.Count(clip => Path.GetFileNameWithoutExtension(clip.File) == name);
        return same == 0 ? name : $"{name} ({same + 1})";
    }

    private async Task<Clip> Start(string file, string name)
    {
        var recording = await Recording.Read(file);
        var settings = new CameraSettings(
            name, GrainKeys.FirstSite, Path.GetFullPath(file), CameraDirection.Both, CameraPlayback.Once, SampledFps, recording.Began);
        var camera = await grains.GetGrain<ICameraDirectoryGrain>(GrainKeys.Only).Add(settings);
        return new Clip(name, camera.Id, file, recording.Began, (long?)(recording.Duration?.TotalSeconds * SampledFps));
    }

    private async Task Finish(Clip clip)
    {
        var told = time.GetTimestamp();
        while (true)
        {
            var status = (await grains.GetGrain<ICameraGrain>(clip.CameraId).Get()).Status;
            if (status is { State: CameraState.Ended, LastError: { } problem })
            {
                await Fail(clip.File, problem);
                return;
            }
            if (status.State == CameraState.Ended)
            {
                await notes.WriteLineAsync($"{clip.Name}: done, {status.Frames} frames");
                return;
            }
            if (time.GetElapsedTime(told) >= TellPeriod)
            {
                told = time.GetTimestamp();
                await notes.WriteLineAsync($"{clip.Name}: {Share(clip, status.Frames)}");
            }
            await Task.Delay(LookPeriod, time);
        }
    }

    private static string Share(Clip clip, long frames) =>
        clip.Frames is { } all and > 0 ? $"{Math.Min(99, 100 * frames / all)} %" : $"{frames} frames";

    private Task Fail(string file, string why)
    {
        AnyFailed = true;
        return notes.WriteLineAsync($"--video {file}: {why}");
    }
}
