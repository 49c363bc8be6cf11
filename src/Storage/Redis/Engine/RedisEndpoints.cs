using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AutoAttend.Storage.Redis.Engine;

/// <summary>Reads a list of addresses.</summary>
internal static class RedisEndpoints
{
    private const int DefaultPort = 6379;

    /// <param name="text"><c>host</c>, <c>host:port</c>, <c>[IPv6]:port</c> or the path of a Unix socket, with commas between several.</param>
    /// <returns>What it names, in its order; null where a part of it names nothing.</returns>
    public static IReadOnlyList<EndPoint>? Parse(string text)
    {
        var parsed = text.Split(',', StringSplitOptions.TrimEntries).Select(ParseOne).ToList();
        return parsed.Contains(null) ? null : [.. parsed.OfType<EndPoint>()];
    }

    private static EndPoint? ParseOne(string text)
    {
        if (text.StartsWith('/'))
            return new UnixDomainSocketEndPoint(text);
        if (IPAddress.TryParse(text, out var bare))
            return new IPEndPoint(bare, DefaultPort);
        var (host, port) = Split(text);
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > IPEndPoint.MaxPort)
            return null;
        if (IPAddress.TryParse(host, out var address))
            return new IPEndPoint(address, number);
        return Uri.CheckHostName(host) == UriHostNameType.Dns ? new DnsEndPoint(host, number) : null;
    }

    private static (string Host, string Port) Split(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon < 0 ? (text, DefaultPort.ToString(CultureInfo.InvariantCulture)) : (text[..colon], text[(colon + 1)..]);
    }
}
