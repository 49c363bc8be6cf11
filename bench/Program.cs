using System.Globalization;
using AutoAttend.Bench.AttendanceYear;
using AutoAttend.Bench.Batching;
using AutoAttend.Bench.Gallery;
using AutoAttend.Bench.Pipeline;
using AutoAttend.Bench.Reconcile;
using AutoAttend.Bench.Soak;

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
    _ => Usage(),
};

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
        The shared models and footage are looked for in AUTOATTEND_MATERIAL, by default ../shared.
        """);
    return 2;
}
