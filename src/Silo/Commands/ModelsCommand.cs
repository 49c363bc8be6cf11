using AutoAttend.Vision.Models;

namespace AutoAttend.Silo.Commands;

/// <summary><c>./models/list | pull | verify</c>: which models there are, how to get them, and whether they are what they should be.</summary>
/// <param name="output">For the answer.</param>
/// <param name="error">For what went wrong.</param>
/// <param name="handler">Carries the downloads; the caller disposes it.</param>
/// <param name="time">For the waits of downloads.</param>
public sealed class ModelsCommand(TextWriter output, TextWriter error, HttpMessageHandler handler, TimeProvider time)
{
    private const string Usage = """
        Usage: ./models/list            which models are known, which are there and which are used
               ./models/pull [NAME...]  download models; by default the pair YuNet and SFace
               ./models/verify          compare the files with their hashes
        Option: --models DIR            the folder of the models
        """;

    /// <summary>Runs one verb.</summary>
    /// <param name="arguments">After <c>models</c>.</param>
    /// <param name="folder">Where no <c>--models</c> is given.</param>
    /// <param name="cancellation">Ends a download; it goes on the next time.</param>
    /// <returns>Exit code: 0 well, 1 a model is missing, wrong or could not be downloaded, 2 unusable arguments.</returns>
    public async Task<int> Run(IReadOnlyList<string> arguments, string folder, CancellationToken cancellation)
    {
        if (arguments.Any(argument => argument is "--help" or "-h"))
        {
            await output.WriteLineAsync(Usage);
            return 0;
        }
        if (ModelsArguments.Parse(arguments, folder) is not { } parsed)
        {
            await error.WriteLineAsync(Usage);
            return 2;
        }

        try
        {
            var models = ModelFolder.Load(new ModelOptions { Folder = parsed.Folder });
            return parsed.Verb switch
            {
                "list" => await List(models),
                "pull" => await Pull(models, parsed.Names, cancellation),
                _ => await Verify(models, cancellation),
            };
        }
        catch (ModelSettingException setting)
        {
            await error.WriteLineAsync(setting.Message);
            return 2;
        }
    }

    private async Task<int> List(ModelFolder models)
    {
        foreach (var model in models.Known)
        {
            var isUsed = model == models.Detector || model == models.Embedder;
            var state = isUsed ? "used" : models.Has(model) ? "there" : model.Source is null ? "absent" : "to pull";
            await output.WriteLineAsync($"{model.Name,-20} {model.Task,-10} {state,-8} {Size(model),9}  {model.License}");
        }

        await output.WriteLineAsync(models.Missing ?? $"Both models are in {models.Path}.");
        return 0;
    }

    private async Task<int> Pull(ModelFolder models, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var unknown = names.FirstOrDefault(name => models.Known.All(model => model.Name != name));
        if (unknown is not null)
        {
            await error.WriteLineAsync($"There is no model '{unknown}': name one of {string.Join(", ", models.Known.Select(model => model.Name))}.");
            return 2;
        }

        using var http = new HttpClient(handler, disposeHandler: false);
        var puller = new ModelPuller(http, time);
        foreach (var model in models.Known.Where(model => names.Count > 0 ? names.Contains(model.Name) : model.Source is not null))
        {
            if (!await PullOne(puller, model, models, cancellation))
                return 1;
        }

        return 0;
    }

    private async Task<bool> PullOne(ModelPuller puller, ModelDescriptor model, ModelFolder models, CancellationToken cancellation)
    {
        var path = Path.Combine(models.Path, model.File);
        if (models.Has(model) && await ModelHash.OfFile(path, cancellation) == model.Sha256)
        {
            await output.WriteLineAsync($"{model.Name} is there already.");
            return true;
        }

        await output.WriteLineAsync($"{model.Name}: {Size(model)}, licence {model.License}, from {model.Source?.ToString() ?? "nowhere"}");
        try
        {
            await puller.Pull(model, models.Path, new ProgressBar(output, model.Bytes), cancellation);
            await output.WriteLineAsync($"{model.Name} is in {path}, its SHA-256 is right.");
            return true;
        }
        catch (ModelPullException failure)
        {
            await error.WriteLineAsync(failure.Message);
            return false;
        }
    }

    private async Task<int> Verify(ModelFolder models, CancellationToken cancellation)
    {
        var areRight = models.Missing is null;
        foreach (var model in models.Known.Where(models.Has))
        {
            var found = await ModelHash.OfFile(Path.Combine(models.Path, model.File), cancellation);
            areRight &= found == model.Sha256;
            await output.WriteLineAsync(found == model.Sha256
                ? $"{model.Name,-20} right"
                : $"{model.Name,-20} WRONG: expected SHA-256 {model.Sha256}, found {found}; delete {model.File} and pull it again");
        }

        if (models.Missing is { } missing)
            await error.WriteLineAsync(missing);
        return areRight ? 0 : 1;
    }

    private static string Size(ModelDescriptor model) =>
        model.Bytes == 0 ? "" : FormattableString.Invariant($"{model.Bytes / 1_000_000.0:F1} MB");
}
