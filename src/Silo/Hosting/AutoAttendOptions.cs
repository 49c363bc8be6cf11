using System.ComponentModel.DataAnnotations;
using AutoAttend.Grains.Placement;
using Microsoft.Extensions.Configuration;

namespace AutoAttend.Silo.Hosting;

/// <summary>
/// What a process is, and where it keeps what it knows. Section <c>AutoAttend</c> of the configuration; as environment variables
/// <c>AutoAttend__Data</c> and so on.
/// </summary>
public sealed class AutoAttendOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "AutoAttend";

    /// <summary>The models folder where none is named.</summary>
    public const string DownloadedModels = "data/models";

    /// <summary>Whether the process stands alone or is one of a cluster.</summary>
    /// <value><c>Embedded</c>, the default, or <c>Cluster</c>.</value>
    public SiloMode Mode { get; set; }

    /// <summary>What a silo of a cluster is there for; standing alone it is there for everything.</summary>
    /// <value>Of <c>Camera</c>, <c>Inference</c> and <c>People</c> those that are wanted, with commas between them; the default is <c>All</c>.</value>
    public SiloRoles Roles { get; set; } = SiloRoles.All;

    /// <summary>Where the faces of enrolled people are searched.</summary>
    /// <value><c>Exact</c>, the default, or <c>Milvus</c>.</value>
    public GalleryKind Gallery { get; set; }

    /// <summary>The folder of the database; it is made where it is missing.</summary>
    /// <value>A path; the default is <c>data</c>.</value>
    [Required]
    public string Data { get; set; } = "data";

    /// <summary>The folder of the face models; one that is named has to exist.</summary>
    /// <value>A path; the default is <c>data/models</c>, where <c>./models/pull</c> puts them.</value>
    [Required]
    public string Models { get; set; } = DownloadedModels;

    /// <summary>Whether a dashboard's process without models, over a data folder that nobody has used, shows the demo.</summary>
    /// <value>The default is true; <c>--no-demo</c> sets it to false.</value>
    public bool Demo { get; set; } = true;

    /// <summary>What has to be known before there are options. A value that means nothing is refused by the validation that follows.</summary>
    internal static AutoAttendOptions Early(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var early = new AutoAttendOptions();
        if (Enum.TryParse<SiloMode>(section[nameof(Mode)], ignoreCase: true, out var mode))
            early.Mode = mode;
        if (Enum.TryParse<GalleryKind>(section[nameof(Gallery)], ignoreCase: true, out var gallery))
            early.Gallery = gallery;
        if (Enum.TryParse<SiloRoles>(section[nameof(Roles)], ignoreCase: true, out var roles) && roles != SiloRoles.None)
            early.Roles = roles;
        return early;
    }
}
