using System.Diagnostics;

namespace AutoAttend.Cluster.Tests.Running;

/// <summary>A process of its own, started as an operator would; what it prints is kept in <c>artifacts/cluster</c>.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Action<string> onLine;
    private readonly StreamWriter log;

    public Child(string name, string program, IEnumerable<string> arguments, Action<string>? onLine = null)
    {
        this.onLine = onLine ?? (_ => { });
        log = new StreamWriter(Path.Combine(Folder, $"{name}.log"), append: true) { AutoFlush = true };
        process = new Process { StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true } };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(Material.Repository, "artifacts", "cluster")).FullName;

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    /// <summary>Kills it as a power cut would: no handler runs.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop, as an orchestrator does, and waits until it has.</summary>
    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> Stop()
    {
        var watch = Stopwatch.StartNew();
        using (var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await signal.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(StopLimit);
        return watch.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await Kill();
        process.Dispose();
        await log.DisposeAsync();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (log)
        {
            if (log.BaseStream.CanWrite)
                log.WriteLine(line);
        }
        onLine(line);
    }
}
