using Microsoft.Playwright;

namespace AutoAttend.Tests.Browser;

/// <summary>Keeps what the browser showed, as artifacts of the run.</summary>
public static class Screens
{
    public static string Folder { get; } =
        Directory.CreateDirectory(Path.Combine(Material.Repository, "artifacts", "screens")).FullName;

    public static Task Keep(this IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png") });
}
