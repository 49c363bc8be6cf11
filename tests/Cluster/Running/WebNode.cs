using System.Text.RegularExpressions;

namespace AutoAttend.Cluster.Tests.Running;

/// <summary>The dashboard as a client of the cluster.</summary>
internal sealed partial class WebNode(string name, string redis, int port) : Node(name, new Uri($"http://127.0.0.1:{port}"))
{
    /// <summary>The administrator's password, where this process printed it.</summary>
    public string? Password { get; private set; }

    protected override IEnumerable<string> Arguments =>
    [
        "exec", Output("Web"),
        "--urls", Address.ToString(),
        "--AutoAttend:Mode", "Cluster",
        "--AutoAttend:Redis:Endpoints", redis,
    ];

    protected override void OnLine(string line)
    {
        if (FirstSignIn().Match(line) is { Success: true } match)
            Password = match.Groups[1].Value;
    }

    [GeneratedRegex(@"sign in as admin with (\S+)", RegexOptions.IgnoreCase)]
    private static partial Regex FirstSignIn();
}
