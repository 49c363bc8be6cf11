using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace AutoAttend.Silo.Tests.Hosting.Clustered;

/// <summary>A silo of a cluster as an operator starts it: a process of its own, seen through its health, its output and its exit status.</summary>
internal sealed class SiloProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly HttpClient http;
    private readonly ConcurrentQueue<string> output = new();
    private readonly SocketsHttpHandler handler = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("autoattend-silo-");

    private SiloProcess(string redis, IEnumerable<string> more)
    {
        var ports = FreePorts(3);
        http = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{ports[2]}") };
        process = Process.Start(new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "AutoAttend.Silo.dll"), "silo",
            "--AutoAttend:Mode", "Cluster",
            "--AutoAttend:Cluster:SiloPort", ports[0].ToString(CultureInfo.InvariantCulture),
            "--AutoAttend:Cluster:GatewayPort", ports[1].ToString(CultureInfo.InvariantCulture),
            "--AutoAttend:Redis:Endpoints", redis,
            "--AutoAttend:Data", folder.FullName,
            "--urls", $"http://127.0.0.1:{ports[2]}",
            .. more,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', output);

    public static SiloProcess Start(string redis, params string[] more) => new(redis, more);

    /// <summary>Waits until its output holds a text.</summary>
    public Task Says(string text) => Eventually($"say \"{text}\"", () => Task.FromResult(Output.Contains(text, StringComparison.Ordinal)));

    /// <summary>Waits until a check of its readiness is in a state, and gives the whole answer's status with that check's detail.</summary>
    public async Task<(HttpStatusCode Status, string Detail)> Check(string name, string state)
    {
        (HttpStatusCode, string) found = default;
        await Eventually($"have {name} {state}", async () =>
        {
            if (await Ready(name) is not { } check || check.State != state)
                return false;
            found = (check.Status, check.Detail);
            return true;
        });
        return found;
    }

    public async Task<HttpStatusCode> Live()
    {
        using var answer = await http.GetAsync("/health/live");
        return answer.StatusCode;
    }

    /// <summary>SIGTERM, and its exit status.</summary>
    public async Task<int> Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        http.Dispose();
        handler.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<(HttpStatusCode Status, string State, string Detail)?> Ready(string name)
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
            var check = body.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == name);
            return (answer.StatusCode, check.GetProperty("status").GetString()!, check.GetProperty("detail").GetString()!);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private async Task Eventually(string what, Func<Task<bool>> holds)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Assert.True(!process.HasExited, $"The silo ended before it did {what}:\n{Output}");
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"The silo did not {what}:\n{Output}");
            await Task.Delay(50);
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
            output.Enqueue(text);
    }

    private static List<int> FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToList();
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }
}
