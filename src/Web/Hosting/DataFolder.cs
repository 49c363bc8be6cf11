namespace AutoAttend.Web.Hosting;

/// <summary>Where this process keeps what must outlive it.</summary>
public static class DataFolder
{
    /// <summary>The folder of <c>AutoAttend:Data</c>, by default <c>data</c> in the working directory.</summary>
    public static string Of(IConfiguration configuration) =>
        Path.GetFullPath(configuration["AutoAttend:Data"] is { Length: > 0 } named ? named : "data");

    /// <summary>A folder in it that only this user may enter; made where it is missing.</summary>
    public static DirectoryInfo Private(IConfiguration configuration, string name)
    {
        var path = Path.Combine(Of(configuration), name);
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
