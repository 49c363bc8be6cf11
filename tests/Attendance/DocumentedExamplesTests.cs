using System.Globalization;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Tests;

namespace AutoAttend.Attendance.Tests;

/// <summary>What employees are told is what is done.</summary>
public sealed class DocumentedExamplesTests
{
    public static TheoryData<string, string, string, string> Examples()
    {
        TheoryData<string, string, string, string> examples = [];
        foreach (var line in File.ReadLines(Path.Combine(Material.Repository, "docs", "attendance.md")))
        {
            if (line.Trim('|').Split('|', StringSplitOptions.TrimEntries) is [var saw, var presence, var present, var until] && char.IsDigit(present[0]))
                examples.Add(saw, presence, present, until);
        }

        return examples;
    }

    [Fact]
    public void The_document_has_its_examples() => Assert.True(Examples().Count >= 16);

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_comes_out_as_documented(string saw, string presence, string present, string until)
    {
        var sightings = saw.Split(", ").Select((text, index) => Parse($"s{index}", text));
        var record = Days.Derive(sightings, Days.Utc, Days.Date);

        Assert.NotNull(record);
        Assert.Equal(presence, string.Join(", ", record.Intervals.Select(interval => $"{Clock(interval.Start)}-{Clock(interval.End)}")));
        Assert.Equal(present, $"{(int)record.Present.TotalHours}:{record.Present.Minutes:00}");
        Assert.Equal(until, record.InUntil is { } time ? Clock(time) : "no");
        Assert.Equal(until != "no", record.In);
    }

    private static Sighting Parse(string id, string text)
    {
        var words = text.Split(' ');
        var times = words[1].Split('-').Select(At).ToArray();
        return Days.Sighting(id, Enum.Parse<CameraDirection>(words[0]), times[0], times[^1]);
    }

    private static DateTimeOffset At(string clock)
    {
        var parts = clock.Split(':').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return Midnight + new TimeSpan(parts[0], parts[1], 0);
    }

    private static string Clock(DateTimeOffset time)
    {
        var since = time - Midnight;
        return $"{(int)since.TotalHours:00}:{since.Minutes:00}";
    }

    private static DateTimeOffset Midnight => new(Days.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
