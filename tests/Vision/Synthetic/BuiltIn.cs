using AutoAttend.Tests;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Models;

namespace AutoAttend.Vision.Tests.Synthetic;

/// <summary>The models of the repository, which every test run has.</summary>
internal static class BuiltIn
{
    public static string Folder { get; } = Path.Combine(Material.Repository, "models", "builtin");

    /// <exception cref="ModelFileException">A file is not the one that models.json describes.</exception>
    public static RecognitionEngine Engine()
    {
        var options = new ModelOptions { Folder = Folder, IntraOpThreads = 1 };
        return RecognitionEngine.Open(ModelFolder.Load(options), options, new DetectionOptions());
    }
}
