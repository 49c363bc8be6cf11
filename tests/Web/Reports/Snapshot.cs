using AutoAttend.Tests;

namespace AutoAttend.Web.Tests.Reports;

/// <summary>
/// Compares a text with the one that is kept in <c>Snapshots</c>. A wanted change is kept by running the tests once with
/// <c>AUTOATTEND_KEEP_SNAPSHOTS=1</c>, and looked at in the commit.
/// </summary>
internal static class Snapshot
{
    public static void Match(string name, string text)
    {
        var path = Path.Combine(Material.Repository, "tests", "Web", "Reports", "Snapshots", name);
        if (Environment.GetEnvironmentVariable("AUTOATTEND_KEEP_SNAPSHOTS") == "1")
            File.WriteAllText(path, text);
        Assert.True(File.Exists(path), $"There is no snapshot {name}.");
        Assert.Equal(File.ReadAllText(path), text);
    }
}
