using System.Net;

namespace AutoAttend.Cluster.Tests.Running;

/// <summary>A process of the product that can be killed, stopped and started again at the same place.</summary>
internal abstract class Node(string name, Uri address) : IAsyncDisposable
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(20) };

    private Child? process;

    public string Name => name;

    /// <summary>Where it answers for its health.</summary>
    public Uri Address => address;

    public bool IsRunning => process is { HasExited: false };

    protected abstract IEnumerable<string> Arguments { get; }

    public void Start() => process = new Child(name, "dotnet", Arguments, OnLine);

    /// <summary>Waits until it says that it is ready.</summary>
    public Task WhenReady() => Wait.Until($"{name} is ready", async () =>
    {
        if (process is not { HasExited: false })
            Assert.Fail($"{name} has ended; see {Child.Folder}.");
        return await Answers("/health/ready") == HttpStatusCode.OK;
    });

    public async Task<HttpStatusCode> Answers(string path)
    {
        using var answer = await Http.GetAsync(new Uri(address, path), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <returns>When it was killed.</returns>
    public async Task<DateTimeOffset> Kill()
    {
        var at = TimeProvider.System.GetUtcNow();
        await process!.Kill();
        await Forget();
        return at;
    }

    /// <returns>How long it took to stop.</returns>
    public async Task<TimeSpan> Stop()
    {
        var took = await process!.Stop();
        var status = process.ExitCode;
        await Forget();
        Assert.Equal(0, status);
        return took;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await Forget();
    }

    /// <summary>The program that was built of a project.</summary>
    internal static string Built(string folder, string project) =>
        Path.Combine(Material.Repository, folder, "bin", Configuration, "net10.0", $"AutoAttend.{project}.dll");

    protected static string Output(string room) => Built(Path.Combine("src", room), room);

    protected virtual void OnLine(string line)
    {
    }

    private async Task Forget()
    {
        await process!.DisposeAsync();
        process = null;
    }
}
