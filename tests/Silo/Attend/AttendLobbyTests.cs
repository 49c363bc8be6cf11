using System.Globalization;
using AutoAttend.Tests;

namespace AutoAttend.Silo.Tests.Attend;

public sealed class AttendLobbyTests : IDisposable
{
    private readonly AttendRun run = new();

    [Fact]
    public async Task Every_visit_of_the_enrolled_is_named_and_no_visit_of_the_stranger()
    {
        var status = await run.Run("--people", People(), "--video", Material.Find("footage/lobby-a.mp4"));

        Assert.Equal(0, status);
        var sightings = run.Read("sightings.csv");
        foreach (var visit in Visits())
        {
            var during = sightings.Where(sighting => Number(sighting["first_s"]) < visit.End && Number(sighting["last_s"]) > visit.Start).ToList();
            if (visit.Person == "P06")
                Assert.Contains(during, sighting => sighting["outcome"] == "stranger");
            else
                Assert.Contains(during, sighting => sighting["person"] == visit.Person);
        }
        // A name is right only while that person is there.
        Assert.All(
            sightings.Where(sighting => sighting["person"].Length > 0),
            sighting => Assert.Contains(Visits(), visit =>
                visit.Person == sighting["person"] && visit.Start <= Number(sighting["first_s"]) && visit.End >= Number(sighting["last_s"])));
        Assert.Equal(10, sightings.Count(sighting => sighting["outcome"] == "person"));
    }

    [Fact]
    public async Task Attendance_has_one_line_per_person_and_day_from_first_to_last_sight()
    {
        await run.Run("--people", People(), "--video", Material.Find("footage/lobby-a.mp4"));

        Assert.Equal("person,site,date,first_in,last_out,minutes_present", run.Header("attendance.csv"));
        var records = run.Read("attendance.csv");
        Assert.Equal(["P01", "P02", "P03", "P04", "P05"], records.Select(record => record["person"]).Order());
        var first = records.Single(record => record["person"] == "P01");
        Assert.Equal("main", first["site"]);
        // P01 comes at 1.0 s and is last seen at 50.6 s: one presence, since the gap is half an hour.
        Assert.InRange(Number(first["minutes_present"]), 0.78, 0.85);
        var length = DateTimeOffset.Parse(first["last_out"], CultureInfo.InvariantCulture) - DateTimeOffset.Parse(first["first_in"], CultureInfo.InvariantCulture);
        Assert.InRange(length.TotalSeconds, 46, 51);
    }

    [Fact]
    public async Task A_threshold_that_nobody_reaches_names_nobody()
    {
        await run.Run("--people", People(), "--video", Material.Find("footage/lobby-a.mp4"), "--threshold", "0.98");

        Assert.All(run.Read("sightings.csv"), sighting => Assert.Equal("", sighting["person"]));
        Assert.Empty(run.Read("attendance.csv"));
    }

    public void Dispose() => run.Dispose();

    private string People()
    {
        string[] photos = ["P01_01", "P01_02", "P02_13", "P03_16", "P04_20", "P05_29"];
        var lines = photos.Select(photo => $"{photo[..3]},{Material.Find($"faces/{photo}.jpg")}");
        return run.File("people.csv", string.Join('\n', ["person,photo", .. lines]));
    }

    private static IReadOnlyList<(string Person, double Start, double End)> Visits() =>
        [.. File.ReadLines(Material.Find("footage/lobby-a.visits.csv")).Skip(1)
            .Select(line => line.Split(','))
            .Select(fields => (fields[0], Number(fields[2]), Number(fields[3])))];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
