using System.Globalization;

namespace AutoAttend.Cluster.Tests.Running;

/// <summary>Who is in <c>lobby-a.mp4</c> and when, from <c>footage/truth.md</c> and <c>footage/lobby-a.visits.csv</c>; P06 stays a stranger.</summary>
internal static class Footage
{
    public const string Stranger = "P06";

    public static IReadOnlyDictionary<string, string[]> Enrolment { get; } = new Dictionary<string, string[]>
    {
        ["P01"] = ["P01_01.jpg", "P01_02.jpg"],
        ["P02"] = ["P02_13.jpg"],
        ["P03"] = ["P03_16.jpg"],
        ["P04"] = ["P04_20.jpg"],
        ["P05"] = ["P05_29.jpg"],
    };

    public static IReadOnlyList<Visit> Visits { get; } =
    [
        .. File.ReadLines(Material.Find("footage/lobby-a.visits.csv")).Skip(1)
            .Select(line => line.Split(','))
            .Select(fields => new Visit(fields[0], Seconds(fields[2]), Seconds(fields[3]))),
    ];

    private static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));
}
