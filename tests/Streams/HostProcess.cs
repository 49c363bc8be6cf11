using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AutoAttend.Streams.Tests;

/// <summary>A silo in a process of its own that publishes to the stream of its name.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource ready = new();
    private readonly TaskCompletionSource done = new();
    private readonly ConcurrentQueue<string> log = [];
    private int published;

    private HostProcess(string name, Process process)
    {
        (Name, this.process) = (name, process);
        process.OutputDataReceived += (_, line) => Took(line.Data);
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"{name} ended: {string.Join('\n', log)}"));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Name { get; }

    public int Id => process.Id;

    /// <summary>How many events were acknowledged to it.</summary>
    public int Published => Volatile.Read(ref published);

    public IEnumerable<string> Log => log;

    /// <summary>Starts it and waits until its silo is up.</summary>
    public static async Task<HostProcess> Start(string redis, string name, double eventsPerSecond)
    {
        var (silo, gateway) = (FreePort(), FreePort());
        var host = new HostProcess(name, Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "AutoAttend.Streams.Host.dll"), redis, name, Text(silo), Text(gateway),
                eventsPerSecond.ToString(CultureInfo.InvariantCulture),
            },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
        await host.ready.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return host;
    }

    /// <summary>Has it begin to publish.</summary>
    public Task Begin() => process.StandardInput.WriteLineAsync();

    /// <summary>Has it end publishing; the silo stays.</summary>
    public async Task End()
    {
        await process.StandardInput.WriteLineAsync();
        await done.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    /// <summary>SIGKILL; what it had printed by then has been read when this returns.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    private void Took(string? line)
    {
        if (line == "READY")
            ready.TrySetResult();
        else if (line == "DONE")
            done.TrySetResult();
        else if (int.TryParse(line, CultureInfo.InvariantCulture, out var number))
            Volatile.Write(ref published, number);
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
