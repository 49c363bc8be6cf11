using System.ComponentModel.DataAnnotations;

namespace AutoAttend.Contracts.Client;

/// <summary>Where the cluster is.</summary>
public sealed class AutoAttendClientOptions
{
    /// <summary>The Redis that the cluster meets in, as StackExchange.Redis writes it: <c>redis:6380,password=…,ssl=true</c>.</summary>
    /// <value>At least one <c>host:port</c>; the default is <c>localhost:6379</c>. Never logged.</value>
    [Required]
    public string Redis { get; set; } = "localhost:6379";

    /// <summary>As the silos' <c>AutoAttend:Cluster:ClusterId</c>.</summary>
    /// <value>1..64 characters; the default is <c>autoattend</c>.</value>
    [Required, StringLength(64, MinimumLength = 1)]
    public string ClusterId { get; set; } = "autoattend";

    /// <summary>As the silos' <c>AutoAttend:Cluster:ServiceId</c>.</summary>
    /// <value>1..64 characters; the default is <c>autoattend</c>.</value>
    [Required, StringLength(64, MinimumLength = 1)]
    public string ServiceId { get; set; } = "autoattend";
}
