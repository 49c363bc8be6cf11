using System.ComponentModel.DataAnnotations;

namespace AutoAttend.Silo.Hosting.Clustered;

/// <summary>Which cluster a process belongs to, and where the others reach it.</summary>
public sealed class ClusteredOptions
{
    /// <summary>The silos that work together have the same.</summary>
    /// <value>1..100 characters; the default is <c>autoattend</c>.</value>
    [StringLength(100, MinimumLength = 1)]
    public string ClusterId { get; set; } = "autoattend";

    /// <summary>Names what is kept in Redis. Another one is another product with people, cameras and records of its own.</summary>
    /// <value>1..100 characters; the default is <c>autoattend</c>.</value>
    [StringLength(100, MinimumLength = 1)]
    public string ServiceId { get; set; } = "autoattend";

    /// <summary>Where other silos reach this one.</summary>
    /// <value>A TCP port, 1..65535; the default is 11111.</value>
    [Range(1, 65535)]
    public int SiloPort { get; set; } = 11111;

    /// <summary>Where the dashboard and services reach this silo.</summary>
    /// <value>A TCP port, 1..65535; the default is 30000.</value>
    [Range(1, 65535)]
    public int GatewayPort { get; set; } = 30000;

    /// <summary>The address that others reach this process at. Silo and gateway listen on this machine only when it is a loopback address, else on all.</summary>
    /// <value>An IP address or a host name; the default is none: the environment's <c>POD_IP</c>, else 127.0.0.1.</value>
    public string? AdvertisedAddress { get; set; }

    /// <summary>What this silo is called in logs and in the Orleans dashboard.</summary>
    /// <value>At most 100 characters; the default is none: the environment's <c>POD_NAME</c>, else the machine's name and the silo's port.</value>
    [StringLength(100)]
    public string? SiloName { get; set; }
}
