using System.Net;
using System.Net.Sockets;
using System.Text;
using OpenCvSharp;

namespace AutoAttend.Vision.Tests.Capture;

/// <summary>A camera on the loopback: multipart JPEG over HTTP, which goes silent after some pictures but keeps the line open.</summary>
internal sealed class MjpegServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly byte[] jpeg = Picture();
    private readonly int pictures;
    private readonly string? login;
    private readonly Task accepting;
    private int connections;

    /// <param name="pictures">After so many it goes silent; with 0 it does not even answer the request.</param>
    /// <param name="login">As <c>user:password</c>; null where everyone may watch.</param>
    public MjpegServer(int pictures, string? login = null)
    {
        (this.pictures, this.login) = (pictures, login);
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public int Connections => Volatile.Read(ref connections);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        await accepting;
        stopping.Dispose();
    }

    private static byte[] Picture()
    {
        using var image = new Mat(120, 160, MatType.CV_8UC3, Scalar.DarkGreen);
        Cv2.ImEncode(".jpg", image, out var encoded);
        return encoded;
    }

    private async Task AcceptAsync()
    {
        var served = new List<Task>();
        try
        {
            while (true)
                served.Add(ServeAsync(await listener.AcceptTcpClientAsync(stopping.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        Interlocked.Increment(ref connections);
        using (client)
        {
            try
            {
                await AnswerAsync(client.GetStream(), stopping.Token);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException)
            {
                // The watcher has left, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream, CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var request = new StringBuilder();
        while (await reader.ReadLineAsync(cancellation) is { Length: > 0 } line)
            request.AppendLine(line);

        if (login is not null && !request.ToString().Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(login)), StringComparison.Ordinal))
        {
            await Write("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"camera\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            return;
        }

        if (pictures > 0)
            await Write("HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=next\r\n\r\n");
        for (var i = 0; i < pictures; i++)
        {
            await Write($"--next\r\nContent-Type: image/jpeg\r\nContent-Length: {jpeg.Length}\r\n\r\n");
            await stream.WriteAsync(jpeg, cancellation);
            await Write("\r\n");
            await Task.Delay(100, cancellation);
        }

        await Task.Delay(Timeout.Infinite, cancellation);

        ValueTask Write(string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellation);
    }
}
