namespace AutoAttend.Silo.Demo;

/// <summary>The models that come with the product, beside the program. They were trained on rendered faces and know no others.</summary>
internal static class BuiltInModels
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "models", "builtin");

    public static bool AreThere => File.Exists(Path.Combine(Folder, "models.json"));
}
