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

    /// <summary>What computes the models: <c>cpu</c>, <c>cuda</c>, <c>tensorrt</c> or <c>openvino</c>.</summary>
    /// <value>The default is <c>cpu</c>. Where it cannot be used, the processor computes and the log says so, unless it is required.</value>
    [EnumDataType(typeof(ExecutionProvider))]
    public ExecutionProvider ExecutionProvider { get; set; }

    /// <summary>Whether a process that cannot use <see cref="ExecutionProvider"/> does not start, rather than falling back to the processor.</summary>
    /// <value>The default is <c>false</c>.</value>
    public bool RequireExecutionProvider { get; set; }
}
