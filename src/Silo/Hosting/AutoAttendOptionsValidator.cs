using Microsoft.Extensions.Options;

namespace AutoAttend.Silo.Hosting;

/// <summary>Looks at the folders before anything starts, so that a mistyped path is told at once and by its option.</summary>
internal sealed class AutoAttendOptionsValidator : IValidateOptions<AutoAttendOptions>
{
    public ValidateOptionsResult Validate(string? name, AutoAttendOptions options)
    {
        List<string> problems = [];
        if (ProblemOfData(options.Data) is { } data)
            problems.Add($"{AutoAttendOptions.Section}:{nameof(options.Data)} \"{options.Data}\": {data}");
        if (options.Models != AutoAttendOptions.DownloadedModels && !Directory.Exists(options.Models))
            problems.Add($"{AutoAttendOptions.Section}:{nameof(options.Models)} \"{options.Models}\": there is no such folder; name the folder that holds the face models.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string? ProblemOfData(string folder)
    {
        if (File.Exists(folder))
            return "this is a file; name a folder.";
        try
        {
            Directory.CreateDirectory(folder);
            return null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"the folder cannot be made ({refusal.Message}); name a folder that may be written.";
        }
    }
}
