namespace AutoAttend.Bench;

/// <summary>The shared models, photographs and footage.</summary>
internal static class Material
{
    private static readonly string Root = Environment.GetEnvironmentVariable("AUTOATTEND_MATERIAL") is { Length: > 0 } named ? named : "../shared";

    public static bool Has(string relative) => Path.Exists(Path.Combine(Root, relative));

    /// <exception cref="FileNotFoundException">It is not there; the message says where it was looked for.</exception>
    public static string Find(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(Root, relative));
        return Path.Exists(path)
            ? path
            : throw new FileNotFoundException($"{path} is missing. Set AUTOATTEND_MATERIAL to the folder of the shared material.");
    }
}
