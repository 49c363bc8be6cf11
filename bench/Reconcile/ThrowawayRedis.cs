using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace AutoAttend.Bench.Reconcile;

/// <summary>A redis-server that is gone with the benchmark; whoever uses it waits until it answers.</summary>
internal sealed class ThrowawayRedis : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo folder;

    private ThrowawayRedis(Process process, DirectoryInfo folder, int port)
    {
        (this.process, this.folder) = (process, folder);
        Endpoint = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
    }

    public string Endpoint { get; }

    /// <returns>Null where there is none on PATH.</returns>
    public static ThrowawayRedis? Start(string fsync)
    {
        var port = ReconcileSilo.FreePort();
        var folder = Directory.CreateTempSubdirectory("autoattend-redis-");
        try
        {
            var process = Process.Start(new ProcessStartInfo("redis-server",
            [
                "--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", folder.FullName, "--save", "",
                "--appendonly", "yes", "--appendfsync", fsync, "--logfile", "redis.log",
            ]))!;
            return new ThrowawayRedis(process, folder, port);
        }
        catch (Win32Exception)
        {
            folder.Delete();
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }
}
