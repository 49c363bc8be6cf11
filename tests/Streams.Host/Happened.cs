namespace AutoAttend.Streams.Host;

/// <summary>An event of the tests.</summary>
/// <param name="Source">Who published it.</param>
/// <param name="Number">1, 2, 3... of that source.</param>
/// <param name="At">When it was published.</param>
[GenerateSerializer]
[Alias("AutoAttend.Streams.Host.Happened")]
public sealed record Happened([property: Id(0)] string Source, [property: Id(1)] int Number, [property: Id(2)] DateTimeOffset At);
