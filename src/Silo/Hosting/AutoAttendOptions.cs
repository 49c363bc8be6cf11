using System.ComponentModel.DataAnnotations;

namespace AutoAttend.Silo.Hosting;

/// <summary>
/// Where a process keeps what it knows. Section <c>AutoAttend</c> of the configuration; as environment variables
/// <c>AutoAttend__Data</c> and so on.
/// </summary>
public sealed class AutoAttendOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "AutoAttend";

    /// <summary>The models folder where none is named.</summary>
    public const string DownloadedModels = "data/models";

    /// <summary>The folder of the database; it is made where it is missing.</summary>
    /// <value>A path; the default is <c>data</c>.</value>
    [Required]
    public string Data { get; set; } = "data";

    /// <summary>The folder of the face models; one that is named has to exist.</summary>
    /// <value>A path; the default is <c>data/models</c>, where <c>./models/pull</c> puts them.</value>
    [Required]
    public string Models { get; set; } = DownloadedModels;
}
