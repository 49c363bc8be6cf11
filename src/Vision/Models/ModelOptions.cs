using System.ComponentModel.DataAnnotations;

namespace AutoAttend.Vision.Models;

/// <summary>Which models are used, from where, and with how many threads.</summary>
public sealed class ModelOptions
{
    /// <summary>The folder that holds the model files.</summary>
    /// <value>A path; the default is <c>models</c>.</value>
    [Required]
    public string Folder { get; set; } = "models";

    /// <summary>The detection model's name.</summary>
    /// <value>A name of <c>./models/list</c>; by default the most preferred one that is present.</value>
    public string? Detector { get; set; }

    /// <summary>The embedding model's name.</summary>
    /// <value>A name of <c>./models/list</c>; by default the most preferred one that is present.</value>
    public string? Embedder { get; set; }

    /// <summary>Threads that one call of a model may use.</summary>
    /// <value>0: as many as there are cores, at most 4; the default is 0.</value>
    [Range(0, 64)]
    public int IntraOpThreads { get; set; }
}
