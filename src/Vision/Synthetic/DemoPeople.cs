namespace AutoAttend.Vision.Synthetic;

/// <summary>
/// The rendered people. Every person has a number from which all of them follows; ranges of numbers serve one purpose each, so that nobody whom the
/// built-in models were trained on is ever met in a test or a demo, unless it asks for a seed from <see cref="FirstTrainingSeed"/> on.
/// </summary>
public sealed class DemoPeople
{
    /// <summary>The most people, and the most strangers, of one seed.</summary>
    public const int Most = 10_000;

    /// <summary>The greatest seed.</summary>
    public const int LargestSeed = 1_000_000;

    /// <summary>From this seed on worlds are what the built-in detector was trained on; their people are no measure of it.</summary>
    public const int FirstTrainingSeed = 900_000;

    private const long TrainingFrom = 0;
    private const long CalibrationFrom = 1_000_000;
    private const long TestFrom = 2_000_000;
    private const long DemoFrom = 1_000_000_000;

    private readonly long from;

    private DemoPeople(int seed) => from = DemoFrom + (seed * 2L * Most);

    /// <summary>The people of a seed.</summary>
    /// <param name="seed">0 to <see cref="LargestSeed"/>.</param>
    public static DemoPeople Of(int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seed, LargestSeed);
        return new DemoPeople(seed);
    }

    /// <summary>Somebody for training the built-in models: numbers 0 to 999,999.</summary>
    public static DemoIdentity Training(int index) => new(TrainingFrom + Checked(index, CalibrationFrom), "training");

    /// <summary>Somebody for choosing thresholds: numbers 1,000,000 to 1,999,999.</summary>
    public static DemoIdentity Calibration(int index) => new(CalibrationFrom + Checked(index, CalibrationFrom), "calibration");

    /// <summary>Somebody for tests: numbers 2,000,000 to 2,999,999.</summary>
    public static DemoIdentity Test(int index) => new(TestFrom + Checked(index, CalibrationFrom), "test");

    /// <summary>One of the people to enrol; the cameras of the seed show the first so many of them.</summary>
    public DemoIdentity Identity(int index) => new(from + Checked(index, Most), "demo");

    /// <summary>One of the strangers of the seed.</summary>
    public DemoIdentity Stranger(int index) => new(from + Most + Checked(index, Most), "stranger");

    private static long Checked(int index, long count) =>
        index >= 0 && index < count ? index : throw new ArgumentOutOfRangeException(nameof(index), index, $"from 0 to below {count}");
}
