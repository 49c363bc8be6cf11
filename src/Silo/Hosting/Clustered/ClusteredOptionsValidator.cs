using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace AutoAttend.Silo.Hosting.Clustered;

/// <summary>Finds an address that others could never reach before it is told to them.</summary>
internal sealed class ClusteredOptionsValidator : IValidateOptions<ClusteredOptions>
{
    public ValidateOptionsResult Validate(string? name, ClusteredOptions options)
    {
        const string Section = $"{AutoAttendOptions.Section}:Cluster";
        List<string> problems = [];
        if (options.SiloPort == options.GatewayPort)
            problems.Add($"{Section}:{nameof(options.GatewayPort)} \"{options.GatewayPort}\": this is the silo's port too; give another one.");
        foreach (var (setting, id) in new[] { (nameof(options.ClusterId), options.ClusterId), (nameof(options.ServiceId), options.ServiceId) })
        {
            if (!id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.'))
                problems.Add($"{Section}:{setting} \"{id}\": give letters, digits, dots, dashes and underscores.");
        }
        if (ProblemOf(SiloAddress.Setting(options)) is { } address)
            problems.Add($"{Section}:{nameof(options.AdvertisedAddress)} \"{SiloAddress.Setting(options)}\": {address}");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string? ProblemOf(string setting)
    {
        try
        {
            return SiloAddress.Resolve(setting) is { } address && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
                ? "nobody can be reached at it; give the address that the other silos see."
                : null;
        }
        catch (Exception unknown) when (unknown is SocketException or ArgumentException)
        {
            return "it is neither an IP address nor a host name that is known here.";
        }
    }
}
