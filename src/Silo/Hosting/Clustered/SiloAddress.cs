using System.Net;
using System.Net.Sockets;

namespace AutoAttend.Silo.Hosting.Clustered;

/// <summary>
/// Where a silo says that it is. Told outright, because Orleans would take the first address that the host's name resolves to, and its
/// Kubernetes package was seen to ignore <c>POD_IP</c> (10.4.2; docs/adr/0011).
/// </summary>
internal static class SiloAddress
{
    /// <summary>The address as it was set, here or by Kubernetes' downward API.</summary>
    public static string Setting(ClusteredOptions options) =>
        options.AdvertisedAddress ?? Environment.GetEnvironmentVariable("POD_IP") ?? IPAddress.Loopback.ToString();

    /// <summary>The name as it was set, here or by Kubernetes' downward API.</summary>
    public static string Name(ClusteredOptions options) =>
        options.SiloName ?? Environment.GetEnvironmentVariable("POD_NAME") ?? $"{Environment.MachineName}-{options.SiloPort}";

    /// <exception cref="SocketException">The name is not known.</exception>
    public static IPAddress Resolve(string setting)
    {
        if (IPAddress.TryParse(setting, out var address))
            return address;
        var known = Dns.GetHostAddresses(setting);
        return known.FirstOrDefault(candidate => candidate.AddressFamily == AddressFamily.InterNetwork) ?? known[0];
    }
}
