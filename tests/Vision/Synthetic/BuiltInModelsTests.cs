using AutoAttend.Vision.Alignment;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Enrolment;
using AutoAttend.Vision.Matching;
using AutoAttend.Vision.Models;
using AutoAttend.Vision.Synthetic;

namespace AutoAttend.Vision.Tests.Synthetic;

public sealed class BuiltInModelsTests
{
    [Fact]
    public void They_are_the_files_that_their_description_names_and_few_megabytes()
    {
        using var engine = BuiltIn.Engine();

        Assert.StartsWith("rendered_face_detector-", engine.Detection.Id, StringComparison.Ordinal);
        Assert.StartsWith("rendered_face_embedder-", engine.Embedding.Id, StringComparison.Ordinal);
        Assert.All([engine.Detection, engine.Embedding], model => Assert.Equal("Apache-2.0", model.License));
        Assert.True(Directory.EnumerateFiles(BuiltIn.Folder, "*.onnx").Sum(file => new FileInfo(file).Length) < 5_000_000);
    }

    [Fact]
    public void Nothing_else_finds_them_by_itself() =>
        Assert.DoesNotContain(ModelCatalog.All, model => model.Name.StartsWith("rendered", StringComparison.Ordinal));

    [Fact]
    public void A_face_of_another_size_and_shape_of_picture_is_found()
    {
        using var engine = BuiltIn.Engine();
        var photo = DemoPeople.Test(10).RenderPhoto(0);

        var face = Assert.Single(engine.Detector.Detect(photo));

        Assert.InRange(face.DetectionConfidence, 0.8f, 1);
        Assert.True(face.Landmarks.LeftEye.X < face.Landmarks.RightEye.X && face.Landmarks.Nose.Y > face.Landmarks.LeftEye.Y);
    }

    [Fact]
    public void Forty_people_whom_they_were_not_trained_on_are_told_apart_by_their_photos()
    {
        using var engine = BuiltIn.Engine();
        var inspector = new PhotoInspector(engine.Detector, engine.Embedder);
        using var gallery = new ExactGallery(engine.Embedder.Dimension);
        var people = Enumerable.Range(300, 40).Select(DemoPeople.Test).ToArray();
        foreach (var who in people)
        {
            var inspection = inspector.Inspect(who.RenderJpeg(0));
            Assert.True(inspection.IsAccepted, $"{who.Id}: {inspection.Message}");
            gallery.Upsert(who.Id, who.Id, inspection.Template);
        }

        var right = people.Count(who =>
        {
            var photo = who.RenderPhoto(1);
            var face = engine.Detector.Detect(photo)[0];
            return gallery.Search(engine.Embedder.Embed([FaceAligner.Align(photo, face.Landmarks)])[0])!.Value.PersonId == who.Id;
        });

        Assert.True(right >= 39, $"{right} of 40");
    }
}
