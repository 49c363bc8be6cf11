using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace AutoAttend.EndToEnd.Tests.Running;

/// <summary>The real product in a process of its own, over a data folder that outlives it.</summary>
public sealed partial class Product(string dataFolder, string? modelsFolder, params string[] options) : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);
    private readonly ConcurrentQueue<string> output = new();
    private Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public string DataFolder => dataFolder;

    /// <summary>The generated password of the first start.</summary>
    public string? Password { get; private set; }

    /// <summary>Everything the process has printed over all its starts.</summary>
    public string Output => string.Join('\n', output);

    public int ProcessId => process!.Id;

    /// <summary>Starts the process and waits until it serves pages.</summary>
    public async Task Start()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = dataFolder,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(
            AutoAttend.Tests.Material.Repository, "src", "Web", "bin", Configuration, "net10.0", "AutoAttend.Web.dll"));
        start.ArgumentList.Add("--port");
        start.ArgumentList.Add(Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        start.ArgumentList.Add("--data");
        start.ArgumentList.Add(dataFolder);
        if (modelsFolder is not null)
        {
            start.ArgumentList.Add("--models");
            start.ArgumentList.Add(modelsFolder);
        }

        foreach (var option in options)
            start.ArgumentList.Add(option);

        process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Until("the product serves pages", StartLimit, async () =>
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The product ended with status {process.ExitCode}:\n{Output}");
            return await Answers("/health/live") == HttpStatusCode.OK;
        });
    }

    /// <summary>The status of a health path, or null while nothing answers.</summary>
    public async Task<HttpStatusCode?> Answers(string path)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(20) };
        try
        {
            using var answer = await client.GetAsync(new Uri(Address, path));
            return answer.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    /// <summary>Kills it as a power cut would: no handler runs.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Waits for something to become true.</summary>
    public static async Task Until(string what, TimeSpan limit, Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < limit, $"After {limit.TotalSeconds:0} s it is still not so that {what}.");
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await Kill();
    }

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        output.Enqueue(line);
        if (FirstSignIn().Match(line) is { Success: true } match)
            Password = match.Groups[1].Value;
    }

    [GeneratedRegex(@"sign in as admin with (\S+)", RegexOptions.IgnoreCase)]
    private static partial Regex FirstSignIn();
}
