using System.Globalization;

namespace AutoAttend.Cluster.Tests.Running;

/// <summary>What was measured, on the console of the test run: green or not, it is to be read.</summary>
internal static class Figures
{
    public static void Print(string line)
    {
        Console.WriteLine($"[cluster] {line}");
        TestContext.Current.TestOutputHelper?.WriteLine(line);
    }

    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");
}
