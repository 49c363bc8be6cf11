using System.Globalization;
using AutoAttend.Bench.AttendanceYear;
using AutoAttend.Bench.Batching;
using AutoAttend.Bench.Gallery;
using AutoAttend.Bench.Pipeline;
using AutoAttend.Bench.Reconcile;
using AutoAttend.Bench.Soak;
using AutoAttend.Bench.Synthetic;
using AutoAttend.Vision.Synthetic;

return args switch
{
    ["reconcile"] => await ReconcileBenchmark.Run(Console.Out),
    ["gallery"] => GalleryBenchmark.Run(Console.Out),
    ["pipeline"] => await PipelineBenchmark.Run(Console.Out),
    ["batching"] => BatchingBenchmark.Run(Console.Out),
    ["attendance-year"] => AttendanceYearBenchmark.Run(Console.Out),
    ["soak"] => await SoakBenchmark.Run(Console.Out, TimeSpan.FromMinutes(60)),
    ["soak", var minutes] when double.TryParse(minutes, CultureInfo.InvariantCulture, out var number) && number is >= 10 and <= 6000 =>
        await SoakBenchmark.Run(Console.Out, TimeSpan.FromMinutes(number)),
    ["builtin-models"] => BuiltInModelsBenchmark.Run(Console.Out, enrolled: 1000, frames: 100),
    ["builtin-models", var people, var frames] when Whole(people, 10, 100_000, out var count) && Whole(frames, 1, 10_000, out var each) =>
        BuiltInModelsBenchmark.Run(Console.Out, count, each),
    ["calibrate", var people] when Whole(people, 10, 100_000, out var count) => BuiltInModelsBenchmark.Calibrate(Console.Out, count),
    ["demo-run", var seconds] when Whole(seconds, 20, 86_400, out var length) => await DemoRun.Run(Console.Out, length, seed: 7),
    ["demo-run", var seconds, var seed] when Whole(seconds, 20, 86_400, out var length) && Whole(seed, 0, DemoPeople.LargestSeed, out var world) =>
        await DemoRun.Run(Console.Out, length, world),
    ["contact-sheet", var folder] when Directory.Exists(folder) => ContactSheet.Run(folder),
    ["synthetic-data", var folder, var people, var pictures] when Whole(people, 1, 200_000, out var count) && Whole(pictures, 1, 200_000, out var images) =>
        TrainingData.Run(folder, count, images),
    ["synthetic-gallery", var folder, var seed, var people, var photos]
        when Whole(seed, 0, DemoPeople.LargestSeed, out var world) && Whole(people, 1, DemoPeople.Most, out var count) && Whole(photos, 1, 100, out var each) =>
        SyntheticGallery.Run(Console.Out, folder, world, count, each),
    ["synthetic-clip", var address, var file] => SyntheticClip.Run(Console.Out, address, file),
    _ => Usage(),
};

static bool Whole(string text, int least, int most, out int number) =>
    int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;

static int Usage()
{
    Console.Error.WriteLine(
        """
        Usage: dotnet run -c Release --project bench -- BENCHMARK
          gallery    a search among 100,000 templates on one core: the exact gallery against a plain loop
          pipeline   CPU seconds per second of footage: ours against VideoCapture, FaceDetectorYN and an embedding of every face
          reconcile  sightings a second through person grains into the ledger, on SQLite and on Redis, and where the time goes
          batching   images a second of the detector in batches against one by one
          attendance-year   a year of 1,000 people and two million sightings derived, beside recomputing it day by day; what a new sighting costs
          soak [MINUTES]   whether memory stays flat over so many minutes of footage, 10 to 6000; by default 60
          builtin-models [PEOPLE FRAMES]   what the built-in models can: 1000 enrolled, 100 frames of each scene and world
          calibrate PEOPLE                 the cosines from which the thresholds of models/builtin/models.json were chosen
          demo-run SECONDS [SEED]          the demo's three cameras through the pipeline, against their schedule; of seed 7, as the demo, by default
          contact-sheet FOLDER             the pictures of rendered people and scenes in docs/pictures
          synthetic-data FOLDER PEOPLE PICTURES   what models/builtin/training learns from; 2500 and 20000 take 12 GB
          synthetic-gallery FOLDER SEED PEOPLE PHOTOS   photos of rendered people, and people.csv for ./attend
          synthetic-clip ADDRESS FILE      what a synthetic:// camera sees as .mp4 or .avi, and the visits beside it
        The shared models and footage are looked for in AUTOATTEND_MATERIAL, by default ../shared.
        """);
    return 2;
}
