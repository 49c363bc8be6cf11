using AutoAttend.Attendance.Facts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Kiosk;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Attendance.Tests.WorkedExamples;

/// <summary>Reads what happened in an example.</summary>
internal sealed class CaseFacts(Case example, string prefix = "")
{
    private readonly CaseTimes _times = new(example);

    /// <param name="calendarOf">The example that says the person's groups and leave.</param>
    public PersonFacts Read(Case calendarOf) => new(
        Days.Person, CasePlan.CalendarOf(calendarOf), [.. example.Seen.Select(SightingOf)], [.. Checks(), .. Corrections(), .. Outages()]);

    // "In 08:00", "Both 08:00-08:10 at c-2", "In 08:00 of p-2", "Both 08:00 as s1 revision 1"
    private Sighting SightingOf(string text, int index)
    {
        var words = text.Split(' ').ToList();
        string? Take(string word)
        {
            var at = words.IndexOf(word);
            if (at < 0)
                return null;
            var value = words[at + 1];
            words.RemoveRange(at, 2);
            return value;
        }

        var (camera, person, id, revision) = (Take("at"), Take("of"), Take("as"), Take("revision"));
        var (from, to) = _times.Span(string.Join(' ', words.Skip(1)));
        return Days.Sighting(
            id ?? $"{prefix}s{index}", Enum.Parse<CameraDirection>(words[0]), from, to,
            int.Parse(revision ?? "0", System.Globalization.CultureInfo.InvariantCulture), person ?? Days.Person) with
        {
            CameraId = camera ?? "c-1",
        };
    }

    private IEnumerable<AttendanceFact> Checks() => example.Kiosk.Select((text, index) =>
    {
        var at = _times.At(text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        return Fact($"{prefix}k{index}", at, at, at, new KioskCheck("door", Enum.Parse<CameraDirection>(text.Split(' ')[0]), CheckMethod.Pin));
    });

    // "shift/early/2026-03-17 check-in 08:00", "... check-out 17:00", "... status Excused", each perhaps with ", withdrawn"
    private IEnumerable<AttendanceFact> Corrections()
    {
        for (var index = 0; index < example.Corrections.Count; index++)
        {
            var parts = example.Corrections[index].Split(", ");
            var words = parts[0].Split(' ', 3);
            var recorded = _times.At("12:00").AddDays(20).AddMinutes(index);
            var date = CaseTimes.Date(words[0][^10..]);
            var change = words[1] switch
            {
                "check-in" => new CorrectionChange(date, words[0], CorrectionKind.CheckIn, _times.At(words[2])),
                "check-out" => new CorrectionChange(date, words[0], CorrectionKind.CheckOut, _times.At(words[2])),
                "status" => new CorrectionChange(date, words[0], CorrectionKind.Status, Status: Enum.Parse<AttendanceStatus>(words[2])),
                var other => throw new FormatException($"\"{other}\" cannot be corrected."),
            };
            var at = change.At ?? _times.At($"{words[0][^10..]} 12:00");
            yield return Fact($"{prefix}f{index}", at, at, recorded, new Correction(change, "as reported", null, null, null));
            if (parts.Length == 2)
                yield return Fact($"{prefix}w{index}", at, at, recorded.AddMinutes(1), new CorrectionWithdrawal($"{prefix}f{index}", "a mistake", null, null));
        }
    }

    // "c-1 07:00-09:00"; "c-1 07:00" lasts still
    private IEnumerable<AttendanceFact> Outages() => example.CamerasDown.Select((text, index) =>
    {
        var words = text.Split(' ', 2);
        var (from, to) = _times.Span(words[1]);
        return Fact($"{prefix}o{index}", from, to, to, new CameraOutage(words[0], from == to)) with { PersonId = null };
    });

    private static AttendanceFact Fact(string id, DateTimeOffset start, DateTimeOffset end, DateTimeOffset recorded, FactContent content) =>
        new(id, Days.Site, Days.Person, start, end, recorded, "boss", content);
}
