namespace AutoAttend.EndToEnd.Tests.Running;

/// <summary>Who is to be enrolled for <c>lobby-a.mp4</c>, from <c>footage/truth.md</c>; P06 stays a stranger.</summary>
public static class Footage
{
    public static IReadOnlyDictionary<string, string[]> Enrolment { get; } = new Dictionary<string, string[]>
    {
        ["P01"] = ["P01_01.jpg", "P01_02.jpg"],
        ["P02"] = ["P02_13.jpg"],
        ["P03"] = ["P03_16.jpg"],
        ["P04"] = ["P04_20.jpg"],
        ["P05"] = ["P05_29.jpg"],
    };
}
