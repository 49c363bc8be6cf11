namespace AutoAttend.Tests;

/// <summary>Finds the shared models, photographs and footage that are never copied into the repository.</summary>
public static class Material
{
    /// <summary>The folder named by <c>AUTOATTEND_MATERIAL</c>, by default <c>../shared</c> beside the repository.</summary>
    public static string Root { get; } =
        Environment.GetEnvironmentVariable("AUTOATTEND_MATERIAL") is { Length: > 0 } named
            ? Path.GetFullPath(named)
            : Path.Combine(Repository, "..", "shared");

    /// <summary>The repository's root: the first folder upwards that holds the solution.</summary>
    public static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AutoAttend.sln")))
                folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException("AutoAttend.sln was not found above the tests.");
        }
    }

    /// <summary>The path of one file of the material; skips the running test by name where the material is absent.</summary>
    public static string Find(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(Root, relative));
        Assert.SkipUnless(File.Exists(path), $"needs {relative} of the shared material (AUTOATTEND_MATERIAL={Root})");
        return path;
    }
}
