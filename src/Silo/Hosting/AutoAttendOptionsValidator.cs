using AutoAttend.Grains.Placement;
using AutoAttend.Storage;
using AutoAttend.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace AutoAttend.Silo.Hosting;

/// <summary>Looks at the folders before anything starts, so that a mistyped path is told at once and by its option.</summary>
internal sealed class AutoAttendOptionsValidator : IValidateOptions<AutoAttendOptions>
{
    public ValidateOptionsResult Validate(string? name, AutoAttendOptions options)
    {
        List<string> problems = [];
        if (options.Roles == SiloRoles.None || (options.Roles & ~SiloRoles.All) != 0)
            problems.Add($"{AutoAttendOptions.Section}:{nameof(options.Roles)} \"{options.Roles}\": give one or more of Camera, Inference, People.");
        if (options.Mode == SiloMode.Embedded && ProblemOfData(options.Data) is { } data)
            problems.Add(data);
        if (options.Models != AutoAttendOptions.DownloadedModels && !Directory.Exists(options.Models))
            problems.Add($"{AutoAttendOptions.Section}:{nameof(options.Models)} \"{options.Models}\": there is no such folder; name the folder that holds the face models.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string? ProblemOfData(string folder)
    {
        const string Field = $"{AutoAttendOptions.Section}:{nameof(AutoAttendOptions.Data)}";
        if (File.Exists(folder))
            return $"{Field} \"{folder}\": this is a file; name a folder.";
        try
        {
            Directory.CreateDirectory(folder);
            SqliteHosting.CheckDataFolder(folder);
            return null;
        }
        catch (StorageUnavailableException held)
        {
            return held.Message;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"{Field} \"{folder}\": the folder cannot be made ({refusal.Message}); name a folder that may be written.";
        }
    }
}
