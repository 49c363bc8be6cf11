using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace AutoAttend.Vision.Tests.Capture;

/// <summary>An RTSP camera on the loopback: H.264 that ffmpeg encodes, passed on over the RTSP connection (RFC 2326, 10.12).</summary>
internal sealed partial class RtspServer : IAsyncDisposable
{
    private const string Sdp =
        "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=camera\r\nc=IN IP4 0.0.0.0\r\nt=0 0\r\nm=video 0 RTP/AVP 96\r\n"
        + "a=rtpmap:96 H264/90000\r\na=fmtp:96 packetization-mode=1\r\na=control:track1\r\n";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly UdpClient packets = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly CancellationTokenSource stopping = new();
    private readonly Process encoder;
    private readonly string login;
    private readonly Task serving;

    /// <param name="login">As <c>user:password</c>.</param>
    public RtspServer(string login)
    {
        this.login = login;
        listener.Start();
        var port = ((IPEndPoint)packets.Client.LocalEndPoint!).Port;
        var arguments = "-nostdin -v error -re -f lavfi -i testsrc=s=160x120:r=10 -pix_fmt yuv420p -c:v libx264 -preset ultrafast "
            + $"-tune zerolatency -g 5 -payload_type 96 -f rtp rtp://127.0.0.1:{port}?pkt_size=1200";
        encoder = Process.Start(new ProcessStartInfo("ffmpeg", arguments) { RedirectStandardOutput = true })!;
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        encoder.Kill();
        listener.Stop();
        await serving;
        encoder.Dispose();
        packets.Dispose();
        stopping.Dispose();
    }

    // One watcher after the other.
    private async Task ServeAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync(stopping.Token);
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
        while (true)
        {
            var request = new StringBuilder();
            while (await reader.ReadLineAsync(cancellation) is { Length: > 0 } line)
                request.AppendLine(line);
            if (request.Length == 0)
                return;

            var text = request.ToString();
            var method = text[..text.IndexOf(' ', StringComparison.Ordinal)];
            var answer = $"RTSP/1.0 {Answer(method, text)}".Replace("{seq}", Sequence().Match(text).Groups[1].Value, StringComparison.Ordinal);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), cancellation);
            if (method == "PLAY")
                await PassOnAsync(stream, cancellation);
        }
    }

    private string Answer(string method, string request)
    {
        if (!request.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(login)), StringComparison.Ordinal) && method != "OPTIONS")
            return "401 Unauthorized\r\nCSeq: {seq}\r\nWWW-Authenticate: Basic realm=\"camera\"\r\n\r\n";
        return method switch
        {
            "OPTIONS" => "200 OK\r\nCSeq: {seq}\r\nPublic: DESCRIBE, SETUP, PLAY, TEARDOWN\r\n\r\n",
            "DESCRIBE" => $"200 OK\r\nCSeq: {{seq}}\r\nContent-Type: application/sdp\r\nContent-Length: {Sdp.Length}\r\n\r\n{Sdp}",
            "SETUP" when request.Contains("RTP/AVP/TCP", StringComparison.Ordinal) =>
                "200 OK\r\nCSeq: {seq}\r\nSession: 1\r\nTransport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n\r\n",
            "PLAY" => "200 OK\r\nCSeq: {seq}\r\nSession: 1\r\n\r\n",
            _ => "461 Unsupported Transport\r\nCSeq: {seq}\r\n\r\n",
        };
    }

    private async Task PassOnAsync(NetworkStream stream, CancellationToken cancellation)
    {
        while (true)
        {
            var packet = (await packets.ReceiveAsync(cancellation)).Buffer;
            byte[] channel = [(byte)'$', 0, (byte)(packet.Length >> 8), (byte)packet.Length];
            await stream.WriteAsync((byte[])[.. channel, .. packet], cancellation);
        }
    }

    [GeneratedRegex(@"CSeq: (\d+)")]
    private static partial Regex Sequence();
}
