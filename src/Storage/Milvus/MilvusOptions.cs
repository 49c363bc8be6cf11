using System.ComponentModel.DataAnnotations;

namespace AutoAttend.Storage.Milvus;

/// <summary>Where Milvus is, and how the gallery lies in it. Read where <c>AutoAttend:Gallery</c> is <c>Milvus</c>.</summary>
public sealed class MilvusOptions
{
    /// <summary>Host and port of the server.</summary>
    /// <value>The default is <c>localhost:19530</c>.</value>
    [Required]
    public string Endpoint { get; set; } = "localhost:19530";

    /// <summary>Whether the connection is encrypted.</summary>
    /// <value>The default is <c>False</c>.</value>
    public bool Tls { get; set; }

    /// <summary>The certificate authority that the server's certificate comes from, where this machine does not know it.</summary>
    /// <value>The path of a PEM file; the default is none: the machine's authorities.</value>
    public string? TlsAuthority { get; set; }

    /// <summary>The account.</summary>
    /// <value>By default nobody signs in.</value>
    public string? User { get; set; }

    /// <summary>Its password.</summary>
    /// <value>None by default.</value>
    [DataType(DataType.Password)]
    public string? Password { get; set; }

    /// <summary>A file with the password as its only line, in place of <see cref="Password"/>.</summary>
    /// <value>A path; none by default.</value>
    public string? PasswordFile { get; set; }

    /// <summary>An API key, in place of user and password.</summary>
    /// <value>None by default.</value>
    [DataType(DataType.Password)]
    public string? Token { get; set; }

    /// <summary>The database; it has to exist.</summary>
    /// <value>By default the server's own default.</value>
    public string? Database { get; set; }

    /// <summary>What the names of the collections begin with. Whatever begins so belongs to this installation.</summary>
    /// <value>1..64 letters, digits and underscores; the default is <c>autoattend</c>.</value>
    [RegularExpression("[A-Za-z_][A-Za-z0-9_]{0,63}")]
    public string Prefix { get; set; } = "autoattend";

    /// <summary>How a collection is indexed. Only <c>FLAT</c> finds the nearest with certainty.</summary>
    /// <value><c>FLAT</c>, <c>IVF_FLAT</c>, <c>HNSW</c> or <c>AUTOINDEX</c>; the default is <c>FLAT</c>.</value>
    [AllowedValues("FLAT", "IVF_FLAT", "HNSW", "AUTOINDEX")]
    public string Index { get; set; } = "FLAT";

    /// <summary>What Milvus compares by. All three come to the same cosine.</summary>
    /// <value><c>COSINE</c>, <c>L2</c> or <c>IP</c>; the default is <c>COSINE</c>.</value>
    [AllowedValues("COSINE", "L2", "IP")]
    public string Metric { get; set; } = "COSINE";

    /// <summary>Lists of an IVF_FLAT index.</summary>
    /// <value>1..65536; the default is 128.</value>
    [Range(1, 65_536)]
    public int Nlist { get; set; } = 128;

    /// <summary>Lists of an IVF_FLAT index that one search looks into.</summary>
    /// <value>1..65536, at most <see cref="Nlist"/>; the default is 32.</value>
    [Range(1, 65_536)]
    public int Nprobe { get; set; } = 32;

    /// <summary>Neighbours of a node of an HNSW index.</summary>
    /// <value>2..2048; the default is 16.</value>
    [Range(2, 2048)]
    public int M { get; set; } = 16;

    /// <summary>Candidates while an HNSW index is built.</summary>
    /// <value>8..4096; the default is 200.</value>
    [Range(8, 4096)]
    public int EfConstruction { get; set; } = 200;

    /// <summary>Candidates while an HNSW index is searched.</summary>
    /// <value>32..4096; the default is 128.</value>
    [Range(32, 4096)]
    public int Ef { get; set; } = 128;

    /// <summary>How new the templates are that a camera's face is compared with. Enrolment always reads strongly.</summary>
    /// <value><c>Strong</c>, <c>Bounded</c> (Milvus' own bound, about 5 s) or <c>Eventually</c>; the default is <c>Bounded</c>.</value>
    [AllowedValues("Strong", "Bounded", "Eventually")]
    public string Consistency { get; set; } = "Bounded";

    /// <summary>How long connecting may take.</summary>
    /// <value>0.1..10 s; the default is 3.</value>
    [Range(0.1, 10)]
    public double ConnectSeconds { get; set; } = 3;

    /// <summary>How long one answer may take.</summary>
    /// <value>0.1..60 s; the default is 3.</value>
    [Range(0.1, 60)]
    public double TimeoutSeconds { get; set; } = 3;

    /// <summary>Whether a process that recognises keeps all templates itself too, and searches them while Milvus is away.</summary>
    /// <value>The default is <c>True</c>.</value>
    public bool OwnGallery { get; set; } = true;
}
