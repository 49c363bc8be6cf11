using AutoAttend.Contracts;

namespace AutoAttend.Web.Hosting;

/// <summary>Where this process keeps what must outlive it.</summary>
public static class DataFolder
{
    private const UnixFileMode OnlyThisUser = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The folder of <c>AutoAttend:Data</c>, by default <c>data</c> in the working directory.</summary>
    public static string Of(IConfiguration configuration) =>
        Path.GetFullPath(configuration["AutoAttend:Data"] is { Length: > 0 } named ? named : "data");

    /// <summary>A folder in it that only this user may enter; made where it is missing.</summary>
    /// <exception cref="InvalidInputException">It cannot be made.</exception>
    public static DirectoryInfo Private(IConfiguration configuration, string name)
    {
        var data = Of(configuration);
        var path = Path.Combine(data, name);
        if (File.Exists(data))
            throw new InvalidInputException("--data", data, "this is a file. Name a folder.");
        try
        {
            if (OperatingSystem.IsWindows())
                return Directory.CreateDirectory(path);
            // One after the other: the mode is given to the last folder only, not to those made on the way.
            Directory.CreateDirectory(data, OnlyThisUser);
            return Directory.CreateDirectory(path, OnlyThisUser);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException("--data", data, $"this folder cannot be written ({refusal.Message}). Name one that can.");
        }
    }
}
