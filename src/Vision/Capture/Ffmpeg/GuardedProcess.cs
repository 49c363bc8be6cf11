using System.Diagnostics;
using System.Globalization;

namespace AutoAttend.Vision.Capture.Ffmpeg;

/// <summary>A child process that never outlives this one, not even when this one is killed with SIGKILL.</summary>
/// <remarks>
/// A shell holds the read end of a pipe whose write end only this process has. The pipe closes when we close it and when we die,
/// whatever the cause; the shell then terminates the child, and kills it if it has not ended within the grace. (The parent-death
/// signal of Linux would fire whenever the pool thread that started the child is retired.)
/// </remarks>
internal sealed class GuardedProcess : IAsyncDisposable
{
    // Only the child keeps our stdout and stderr, so that their end is its end.
    private const string Guard = """
        grace=$1; shift
        "$@" </dev/null & child=$!
        exec >/dev/null 2>&1
        read -r _
        kill $child
        (sleep $grace; kill -9 $child) & timer=$!
        wait $child; status=$?
        kill $timer
        exit $status
        """;

    private readonly Process process;
    private readonly TimeSpan grace;
    private readonly TimeProvider time;

    public GuardedProcess(string program, IEnumerable<string> arguments, TimeSpan grace, TimeProvider time)
    {
        (this.grace, this.time) = (grace, time);
        var start = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] guard = ["-c", Guard, "autoattend-decoder", grace.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture), program];
        foreach (var argument in guard.Concat(arguments))
            start.ArgumentList.Add(argument);
        process = Process.Start(start) ?? throw new CaptureFailedException("The decoder's process could not be started.");
    }

    public Stream Output => process.StandardOutput.BaseStream;

    public StreamReader Errors => process.StandardError;

    /// <summary>Ends the child if it has not ended by itself.</summary>
    /// <returns>Its exit code; 128 and the signal's number where a signal ended it.</returns>
    public async Task<int> EndAsync()
    {
        process.StandardInput.Close();

        // The guard keeps the deadline; this one is for a guard that was killed itself.
        using var deadline = new CancellationTokenSource(grace + TimeSpan.FromSeconds(2), time);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        process.Dispose();
    }
}
