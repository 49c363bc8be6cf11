using System.ComponentModel.DataAnnotations;

namespace AutoAttend.Storage.Redis;

/// <summary>Where the cluster's Redis is, and how it is spoken to.</summary>
public sealed class RedisOptions
{
    /// <summary>Where Redis listens.</summary>
    /// <value><c>host:port</c>, several with commas between them for a primary and its replicas; the default is <c>localhost:6379</c>.</value>
    [Required]
    public string Endpoints { get; set; } = "localhost:6379";

    /// <summary>The user of Redis' access control list.</summary>
    /// <value>A name; the default is none, which is Redis' own <c>default</c> user.</value>
    public string? User { get; set; }

    /// <summary>The password, where it is not in a file.</summary>
    /// <value>A text; the default is none.</value>
    [DataType(DataType.Password)]
    public string? Password { get; set; }

    /// <summary>A file that holds the password and nothing else, such as a mounted Kubernetes secret; a line's end after it does not count.</summary>
    /// <value>A path; the default is none.</value>
    public string? PasswordFile { get; set; }

    /// <summary>Whether the connection is encrypted. The server's certificate has to be valid for the host's name.</summary>
    /// <value>The default is <c>false</c>.</value>
    public bool Tls { get; set; }

    /// <summary>The certificate authority that the server's certificate comes from, where this machine does not know it.</summary>
    /// <value>The path of a PEM file; the default is none: the machine's authorities.</value>
    public string? TlsAuthority { get; set; }

    /// <summary>The number of the database.</summary>
    /// <value>0..1023; the default is 0.</value>
    [Range(0, 1023)]
    public int Database { get; set; }

    /// <summary>How long a connection and its greeting may take.</summary>
    /// <value>Seconds, 0.5..8; the default is 4, so that a Redis which does not answer is told of within ten.</value>
    [Range(0.5, 8)]
    public double ConnectSeconds { get; set; } = 4;

    /// <summary>How much room all pictures together may take. Beyond it the oldest pictures of sightings give way; photos of people never do.</summary>
    /// <value>Megabytes, 1..1048576; the default is 2048.</value>
    [Range(1, 1048576)]
    public int EvidenceMegabytes { get; set; } = 2048;
}
