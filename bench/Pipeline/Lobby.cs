using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Enrolment;
using AutoAttend.Vision.Matching;
using AutoAttend.Vision.Models;

namespace AutoAttend.Bench.Pipeline;

/// <summary>The shared lobby: its clip, its visits, the five who are enrolled, and the one who is not.</summary>
internal sealed class Lobby : IDisposable
{
    public const string Stranger = "P06";

    /// <summary>The photos that are enrolled, without their ending; each begins with the person's three letters.</summary>
    public static readonly IReadOnlyList<string> Photos = ["P01_01", "P01_02", "P02_13", "P03_16", "P04_20", "P05_29"];

    public Lobby(int threads)
    {
        var options = new ModelOptions { Folder = Models, IntraOpThreads = threads };
        Engine = RecognitionEngine.Open(ModelFolder.Load(options), options, new DetectionOptions());
        Gallery = new ExactGallery(Engine.Embedder.Dimension);
        var inspector = new PhotoInspector(Engine.Detector, Engine.Embedder);
        foreach (var photo in Photos)
        {
            var inspection = inspector.Inspect(File.ReadAllBytes(Material.Find($"faces/{photo}.jpg")));
            Gallery.Upsert(photo, photo[..3], inspection.Template ?? throw new InvalidOperationException($"{photo}: {inspection.Message}"));
        }
    }

    public static string Models => Material.Find("models");

    public static string Clip => Material.Find("footage/lobby-a.mp4");

    /// <summary>A short clip to warm up with: compilation is no part of what a running camera costs.</summary>
    public static string WarmUpClip => Material.Find("footage/interview-man.mp4");

    public static IReadOnlyList<Visit> Visits => Visit.Of(Material.Find("footage/lobby-a.visits.csv"));

    public RecognitionEngine Engine { get; }

    public ExactGallery Gallery { get; }

    public void Dispose()
    {
        Engine.Dispose();
        Gallery.Dispose();
    }
}
