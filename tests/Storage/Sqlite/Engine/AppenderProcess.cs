using System.Diagnostics;
using System.Globalization;

namespace AutoAttend.Storage.Tests.Sqlite.Engine;

/// <summary>A process that appends to the ledger of a data folder until it is killed.</summary>
internal sealed class AppenderProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;

    private AppenderProcess(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    public static AppenderProcess Start(string folder, int run = 0) => new(Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { Path.Combine(AppContext.BaseDirectory, "AutoAttend.Storage.Appender.dll"), folder, run.ToString(CultureInfo.InvariantCulture) },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!);

    /// <summary>The next acknowledged key; null once the process has ended and all were read.</summary>
    public Task<string?> ReadKey() => process.StandardOutput.ReadLineAsync();

    /// <summary>SIGKILL, then whatever it had printed before.</summary>
    public async Task<List<string>> KillAndReadRest()
    {
        process.Kill();
        List<string> rest = [];
        while (await ReadKey() is { } key)
            rest.Add(key);
        await process.WaitForExitAsync();
        return rest;
    }

    /// <summary>Waits until it ends by itself.</summary>
    public async Task<(int Status, string Errors)> End()
    {
        await process.WaitForExitAsync();
        return (process.ExitCode, await errors);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
