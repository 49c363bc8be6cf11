namespace AutoAttend.Vision.Models;

/// <summary>
/// What a models folder offers and which two models are used. A missing model is a state, not a failure: the process starts without
/// it and <see cref="Missing"/> tells the operator what provides it.
/// </summary>
public sealed class ModelFolder
{
    private ModelFolder(string path, IReadOnlyList<ModelDescriptor> known, ModelOptions options)
    {
        Path = path;
        Known = known;
        Detector = Choose(ModelTask.Detection, options.Detector, nameof(options.Detector));
        Embedder = Choose(ModelTask.Embedding, options.Embedder, nameof(options.Embedder));
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>The folder's own models (models.json) first, then the catalog's; not all of them need to be present.</summary>
    public IReadOnlyList<ModelDescriptor> Known { get; }

    /// <summary>The detection model in use; null where none is present.</summary>
    public ModelDescriptor? Detector { get; }

    /// <summary>The embedding model in use; null where none is present.</summary>
    public ModelDescriptor? Embedder { get; }

    /// <summary>Why there is no recognition and what provides it, for the operator; null where both models are present.</summary>
    public string? Missing => (Detector, Embedder) switch
    {
        (null, null) => Hint("are no face models"),
        (null, _) => Hint("is no detection model"),
        (_, null) => Hint("is no embedding model"),
        _ => null,
    };

    /// <summary>
    /// Reads a folder. Named models are taken as named; otherwise the folder's own models come before the catalog's, in their
    /// order: who describes a model of their own wants it used.
    /// </summary>
    /// <exception cref="ModelSettingException">models.json cannot be used, or an option names an unknown model.</exception>
    public static ModelFolder Load(ModelOptions options)
    {
        var path = System.IO.Path.GetFullPath(options.Folder);
        return new ModelFolder(path, [.. OwnModels.Read(path), .. ModelCatalog.All], options);
    }

    /// <summary>Whether a model's file is in the folder; says nothing of its content.</summary>
    public bool Has(ModelDescriptor model) => File.Exists(System.IO.Path.Combine(Path, model.File));

    private ModelDescriptor? Choose(ModelTask task, string? name, string option)
    {
        var ofTask = Known.Where(model => model.Task == task).ToList();
        if (string.IsNullOrEmpty(name))
            return ofTask.FirstOrDefault(Has);
        var named = ofTask.FirstOrDefault(model => model.Name == name)
            ?? throw ModelSettingException.Because(
                $"The option {option}", name, $"name one of {string.Join(", ", ofTask.Select(model => model.Name))}.");
        return Has(named) ? named : null;
    }

    private string Hint(string problem) =>
        $"There {problem} in {Path}. Run './models/pull --models {Path}', or start with '--models DIR' naming a folder that has them.";
}
