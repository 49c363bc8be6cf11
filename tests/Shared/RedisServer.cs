using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AutoAttend.Tests;

/// <summary>A redis-server of the test's own, with an append-only file, on a free port of this machine. It can be stopped and started again.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("autoattend-redis-");
    private Process? process;

    private readonly string[] settings;

    private RedisServer(string[] settings)
    {
        this.settings = settings;
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Port = ((IPEndPoint)free.LocalEndpoint).Port;
    }

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Host and port as StackExchange.Redis takes them.</summary>
    public string Endpoint => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    /// <summary>Where its files are.</summary>
    public string Folder => folder.FullName;

    /// <summary>Starts one; skips the running test by name where redis-server is not installed.</summary>
    /// <param name="settings">Of its command line, such as <c>--requirepass</c> and a password.</param>
    public static async Task<RedisServer> StartNew(params string[] settings)
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Assert.SkipUnless(paths.Any(path => File.Exists(Path.Combine(path, "redis-server"))), "needs redis-server on PATH (apt-get install redis-server)");
        var server = new RedisServer(settings);
        await server.Start();
        return server;
    }

    /// <summary>Starts it, with what it held before.</summary>
    public async Task Start()
    {
        process = Process.Start(new ProcessStartInfo("redis-server",
        [
            "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", folder.FullName,
            "--appendonly", "yes", "--save", "", "--logfile", "redis.log", .. settings,
        ]))!;
        var began = Stopwatch.GetTimestamp();
        while (!await Answers())
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(began) > StartPatience)
                throw new InvalidOperationException($"redis-server did not start: {await File.ReadAllTextAsync(Path.Combine(folder.FullName, "redis.log"))}");
            await Task.Delay(20);
        }
    }

    /// <summary>Ends it as an operator would: what it has acknowledged is on the disk.</summary>
    public async Task Stop()
    {
        using var terminate = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await terminate.WaitForExitAsync();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            process = null;
        }
        if (folder.Exists)
            folder.Delete(recursive: true);
        folder.Refresh();
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            await client.GetStream().WriteAsync("PING\r\n"u8.ToArray());
            var answer = new byte[64];
            var length = await client.GetStream().ReadAsync(answer);
            // While it still loads its file it says so instead; one with a password asks for that.
            return Encoding.ASCII.GetString(answer, 0, length) is ['+', 'P', 'O', 'N', 'G', ..] or ['-', 'N', 'O', 'A', 'U', 'T', 'H', ..];
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
