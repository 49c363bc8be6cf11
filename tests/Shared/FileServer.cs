using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace AutoAttend.Tests;

/// <summary>Serves one file over HTTP on loopback, with ranges, and breaks connections when it is told to.</summary>
public sealed partial class FileServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly byte[] content;
    private readonly Task serving;

    public FileServer(byte[] content)
    {
        this.content = content;
        listener.Start();
        serving = Serve();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/file");

    /// <summary>After how many bytes the next connection breaks; those after it send all.</summary>
    public int? BreakAfter { get; set; }

    /// <summary>Status sent in place of the file.</summary>
    public int? Status { get; set; }

    /// <summary>Whether ranges are honoured.</summary>
    public bool HasRanges { get; set; } = true;

    /// <summary>First byte asked for by each request.</summary>
    public List<int> Starts { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await serving;
        ending.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(ending.Token);
                await Answer(client.GetStream());
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Answer(NetworkStream stream)
    {
        var request = await ReadRequest(stream);
        var range = RangeHeader().Match(request);
        var asked = range.Success ? int.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        Starts.Add(asked);
        var start = HasRanges ? asked : 0;
        var body = content.AsMemory(start);
        var status = Status ?? (start > 0 ? 206 : 200);
        var head = $"HTTP/1.1 {status} Status\r\nConnection: close\r\nContent-Length: {body.Length}\r\n"
            + (start > 0 ? $"Content-Range: bytes {start}-{content.Length - 1}/{content.Length}\r\n" : "") + "\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(BreakAfter is { } bytes ? body[..bytes] : body);
        BreakAfter = null;
    }

    private static async Task<string> ReadRequest(NetworkStream stream)
    {
        var request = new StringBuilder();
        var buffer = new byte[4096];
        while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer);
            if (read == 0)
                break;
            request.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        return request.ToString();
    }

    [GeneratedRegex("Range: bytes=(\\d+)-")]
    private static partial Regex RangeHeader();
}
