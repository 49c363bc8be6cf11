using System.Security.Cryptography.X509Certificates;

namespace AutoAttend.Milvus.Server;

/// <summary>What kind of Milvus to be.</summary>
public sealed record ServerSettings
{
    /// <summary>0: a free one.</summary>
    public int Port { get; init; }

    /// <summary><c>user:password</c> or a token that callers have to show; null: anybody may.</summary>
    public string? Account { get; init; }

    /// <summary>With it the server speaks TLS.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>How long changes stay unseen by reads that are not strong.</summary>
    public TimeSpan Staleness { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Which of the two status fields are filled: servers differ.</summary>
    public StatusFields Fields { get; init; } = StatusFields.Both;
}
