using AutoAttend.Tests;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Enrolment;
using AutoAttend.Vision.Matching;
using AutoAttend.Vision.Models;
using AutoAttend.Vision.Recognition;

namespace AutoAttend.Vision.Tests.Pipeline;

/// <summary>The shared models with a gallery of one's own.</summary>
internal sealed class Engine : IDisposable
{
    private readonly RecognitionEngine engine;
    private readonly PhotoInspector inspector;

    public Engine()
    {
        var options = new ModelOptions { Folder = Path.GetDirectoryName(Material.Find("models/mobilefacenet_128.onnx"))! };
        engine = RecognitionEngine.Open(ModelFolder.Load(options), options, new DetectionOptions());
        inspector = new PhotoInspector(engine.Detector, engine.Embedder);
        Gallery = new ExactGallery(engine.Embedder.Dimension);
        Recognizer = new LocalRecognizer(engine.Detector, engine.Embedder, embedding => Gallery.Search(embedding));
    }

    public ExactGallery Gallery { get; }

    public LocalRecognizer Recognizer { get; }

    public MatchThresholds Thresholds => engine.Thresholds;

    /// <summary>Enrols a photograph as the product does.</summary>
    public void Enrol(string person, string photo)
    {
        var inspection = inspector.Inspect(File.ReadAllBytes(Material.Find(photo)));
        Assert.True(inspection.Template is not null, $"{photo}: {inspection.Message}");
        Gallery.Upsert(photo, person, inspection.Template);
    }

    public void Dispose()
    {
        engine.Dispose();
        Gallery.Dispose();
    }
}
