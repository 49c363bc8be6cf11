using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Client;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Recognition;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace AutoAttend.Cluster.Tests.Running;

/// <summary>
/// Redis, two silos for cameras and people, two for inference and a dashboard, each a process of its own, with the five of the footage
/// enrolled and four cameras on. It is started by the first test that asks for it.
/// </summary>
public sealed class RunningCluster : IAsyncDisposable
{
    private readonly SemaphoreSlim starting = new(1, 1);
    private IHost? client;

    internal RedisServer Redis { get; private set; } = null!;

    internal IReadOnlyList<SiloNode> CameraSilos { get; private set; } = [];

    internal IReadOnlyList<SiloNode> InferenceSilos { get; private set; } = [];

    internal IReadOnlyList<SiloNode> Silos => [.. CameraSilos, .. InferenceSilos];

    internal WebNode Web { get; private set; } = null!;

    internal AutoAttendClient Client => client!.Services.GetRequiredService<AutoAttendClient>();

    /// <summary>Person ids by the names of the truth.</summary>
    internal Dictionary<string, string> People { get; } = [];

    /// <summary>The cameras that play over and over.</summary>
    internal List<Camera> Cameras { get; } = [];

    /// <summary>Starts what does not run yet.</summary>
    internal async Task<RunningCluster> Start()
    {
        await starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (client is null)
                await StartAll();
            else
                await StartAgain();
            return this;
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>The silo that a camera runs on; null while it runs nowhere.</summary>
    internal async Task<SiloNode?> WhereIs(string cameraId)
    {
        var cluster = client!.Services.GetRequiredService<IClusterClient>();
        var address = await cluster.GetGrain<IManagementGrain>(0).GetActivationAddress(Client.Camera(cameraId));
        return Silos.FirstOrDefault(silo => silo.Port == address?.Endpoint.Port);
    }

    /// <summary>The dashboard's own figures of each camera that plays over and over.</summary>
    internal async Task<IReadOnlyDictionary<string, SiloNode?>> WhereAreCameras()
    {
        var places = new Dictionary<string, SiloNode?>();
        foreach (var camera in Cameras)
            places[camera.Id] = await WhereIs(camera.Id);
        return places;
    }

    public async ValueTask DisposeAsync()
    {
        if (client is not null)
        {
            await client.StopAsync();
            client.Dispose();
        }
        foreach (var node in Silos.Append<Node>(Web).OfType<Node>())
            await node.DisposeAsync();
        if (Redis is not null)
            await Redis.DisposeAsync();
        starting.Dispose();
    }

    // What a scenario that failed has left dead.
    private async Task StartAgain()
    {
        foreach (var node in Silos.Append<Node>(Web).Where(node => !node.IsRunning))
        {
            node.Start();
            await node.WhenReady();
        }
    }

    private async Task StartAll()
    {
        var models = Path.GetDirectoryName(Material.Find("models/mobilefacenet_128.onnx"))!;
        Redis = await RedisServer.StartNew("--appendfsync", "everysec", "--maxmemory-policy", "noeviction");
        var ports = Ports.Free(13);
        SiloNode Silo(int i, string name, string roles) => new(name, roles, Redis.Endpoint, models, ports[3 * i], ports[(3 * i) + 1], ports[(3 * i) + 2]);
        CameraSilos = [Silo(0, "camera-1", "Camera,People"), Silo(1, "camera-2", "Camera,People")];
        InferenceSilos = [Silo(2, "inference-1", "Inference"), Silo(3, "inference-2", "Inference")];
        Web = new WebNode("web", Redis.Endpoint, ports[12]);
        foreach (var silo in Silos)
            silo.Start();
        Web.Start();
        client = BuildClient();
        await client.StartAsync();
        foreach (var node in Silos.Append<Node>(Web))
            await node.WhenReady();
        await Client.WhenConnected(TestContext.Current.CancellationToken);
        await Enrol();
        await AddCameras();
    }

    private IHost BuildClient()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddAutoAttendClient(options => options.Redis = Redis.Endpoint);
        return builder.Build();
    }

    private async Task Enrol()
    {
        foreach (var (name, photos) in Footage.Enrolment)
        {
            var consent = new Consent(new DateOnly(2026, 1, 1), "for the test");
            var person = await Client.People.Enrol(new PersonProfile(name, "", [], consent));
            People[name] = person.Id;
            foreach (var photo in photos)
            {
                var verdict = await Client.Person(person.Id).AddPhoto(photo, await File.ReadAllBytesAsync(Material.Find($"faces/{photo}")));
                Assert.True(verdict.Accepted is not null, verdict.Message);
            }
        }
    }

    private async Task AddCameras()
    {
        // Clips in which people come and go: somebody who stays makes one sighting that never ends.
        string[] clips = ["lobby-a", "lobby-a", "lobby-a", "corridor"];
        foreach (var (i, clip) in clips.Index())
        {
            var settings = new CameraSettings(
                $"Door {i + 1}", GrainKeys.FirstSite, Material.Find($"footage/{clip}.mp4"), CameraDirection.Both, CameraPlayback.Loop, 3);
            Cameras.Add(await Client.Cameras.Add(settings));
        }
        await Wait.Until("four cameras are live", async () =>
            (await Client.Cameras.List()).Count(camera => camera.Status.State == CameraState.Live) == clips.Length);
    }
}
