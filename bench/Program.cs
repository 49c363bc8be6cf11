using AutoAttend.Bench.Pipeline;

return args switch
{
    ["pipeline"] => await PipelineBenchmark.Run(Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        Usage: dotnet run -c Release --project bench -- BENCHMARK
          pipeline   CPU seconds per second of footage: ours against VideoCapture, FaceDetectorYN and an embedding of every face
        The shared models and footage are looked for in AUTOATTEND_MATERIAL, by default ../shared.
        """);
    return 2;
}
