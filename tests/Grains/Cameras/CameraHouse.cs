using System.Diagnostics;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.People;
using AutoAttend.Grains.Cameras;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Recognition;
using AutoAttend.Grains.Tests.Fakes;
using AutoAttend.Tests;
using AutoAttend.Vision.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AutoAttend.Grains.Tests.Cameras;

/// <summary>A silo with real cameras, real models and ports in memory.</summary>
public sealed class CameraHouse : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("autoattend-cameras-");

    private CameraHouse(GrainsCluster cluster, LogLines log) => (Cluster, Log) = (cluster, log);

    public GrainsCluster Cluster { get; }

    public LogLines Log { get; }

    public ICameraDirectoryGrain Directory => Cluster.Client.GetGrain<ICameraDirectoryGrain>(GrainKeys.Only);

    /// <param name="models">The folder of the models; the shared ones by default.</param>
    /// <param name="more">What a test changes in the silo.</param>
    /// <param name="roles">What each silo does; by default there is one, which does all.</param>
    public static async Task<CameraHouse> Open(
        string? models = null, Action<IServiceCollection>? more = null, params IReadOnlyList<SiloRoles> roles)
    {
        models ??= Path.GetDirectoryName(Material.Find("models/mobilefacenet_128.onnx"))!;
        var log = new LogLines();
        var cluster = await GrainsCluster.Start(
            silo =>
            {
                silo.Services.Configure<ModelOptions>(options => options.Folder = models);
                silo.Services.AddRecognition().AddCameras();
                more?.Invoke(silo.Services);
                silo.Services.AddLogging(logging => logging.AddProvider(log).AddFilter<LogLines>(level => level >= LogLevel.Trace));
            },
            recognizer: typeof(InferenceGrain),
            roles);
        return new CameraHouse(cluster, log);
    }

    public ICameraGrain Camera(string id) => Cluster.Client.GetGrain<ICameraGrain>(id);

    /// <summary>The first visit of lobby-a alone: P01, from 1.0 s to 5.6 s.</summary>
    public async Task<string> FirstVisit()
    {
        var clip = Path.Combine(folder.FullName, "first-visit.mp4");
        string[] arguments = ["-v", "error", "-i", Material.Find("footage/lobby-a.mp4"), "-t", "6.2", "-c", "copy", clip];
        using var ffmpeg = Process.Start("ffmpeg", arguments);
        await ffmpeg.WaitForExitAsync();
        return clip;
    }

    /// <summary>Somebody who stays where they are: a photograph for twenty seconds.</summary>
    public async Task<string> Still(string photo)
    {
        var clip = Path.Combine(folder.FullName, $"{photo}.mp4");
        string[] arguments =
        [
            "-v", "error", "-loop", "1", "-i", Material.Find($"faces/{photo}.jpg"), "-t", "20", "-r", "6",
            "-vf", "scale=trunc(iw/2)*2:trunc(ih/2)*2,format=yuv420p", "-y", clip,
        ];
        using var ffmpeg = Process.Start("ffmpeg", arguments);
        await ffmpeg.WaitForExitAsync();
        return clip;
    }

    public static CameraSettings Looping(string source, string name = "Door") =>
        new(name, GrainKeys.FirstSite, source, CameraDirection.In, CameraPlayback.Loop, 6);

    public CameraSettings Recording(string source) =>
        new("Recording", GrainKeys.FirstSite, source, CameraDirection.Both, CameraPlayback.Once, 6, Cluster.Time.GetUtcNow().AddHours(-1));

    /// <summary>Enrols somebody by one of the shared photographs.</summary>
    public async Task<string> Enrol(string photo)
    {
        var person = await Cluster.People.Enrol(Sample.Profile(photo));
        var image = await File.ReadAllBytesAsync(Material.Find($"faces/{photo}.jpg"));
        // A busy machine may be too slow for the time that a question is given.
        await Eventually.That(async () => (await Cluster.Person(person.Id).AddPhoto(photo, image)).Accepted is not null);
        return person.Id;
    }

    /// <summary>Waits until a camera is as a test wants it.</summary>
    public async Task<Camera> Until(string id, Func<Camera, bool> condition)
    {
        Camera camera;
        var began = Stopwatch.GetTimestamp();
        do
        {
            camera = await Camera(id).Get();
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"The camera stayed {camera.Status}");
            await Task.Delay(50);
        }
        while (!condition(camera));
        return camera;
    }

    public async ValueTask DisposeAsync()
    {
        await Cluster.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
