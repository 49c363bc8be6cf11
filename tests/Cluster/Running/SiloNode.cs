namespace AutoAttend.Cluster.Tests.Running;

/// <summary>A silo with some of the roles.</summary>
internal sealed class SiloNode(string name, string roles, string redis, string models, int port, int gateway, int health)
    : Node(name, new Uri($"http://127.0.0.1:{health}"))
{
    /// <summary>Where other silos reach it; tells it from the others in Orleans' eyes.</summary>
    public int Port => port;

    protected override IEnumerable<string> Arguments =>
    [
        "exec", Output("Silo"), "silo",
        "--urls", Address.ToString(),
        "--AutoAttend:Mode", "Cluster",
        "--AutoAttend:Roles", roles,
        "--AutoAttend:Redis:Endpoints", redis,
        "--AutoAttend:Cluster:SiloName", Name,
        "--AutoAttend:Cluster:SiloPort", $"{port}",
        "--AutoAttend:Cluster:GatewayPort", $"{gateway}",
        "--AutoAttend:Models", models,
        "--AutoAttend:Site:TimeZone", "Etc/UTC",
        // A busy machine is not a stalled camera.
        "--AutoAttend:Capture:StallSeconds", "60",
        "--AutoAttend:Capture:ConnectSeconds", "60",
    ];
}
