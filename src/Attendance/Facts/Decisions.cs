using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Corrections;

namespace AutoAttend.Attendance.Facts;

/// <summary>What people decided, and what cameras missed, as far as it counts for one person at one site.</summary>
internal sealed class Decisions
{
    private readonly Dictionary<(string OccasionId, CorrectionKind Kind), (AttendanceFact Fact, CorrectionChange Change)> _corrections = [];
    private readonly List<(string Id, PeriodClosing Closing)> _closings = [];
    private readonly Dictionary<string, AttendanceRecord> _frozen = new(StringComparer.Ordinal);

    private Decisions()
    {
    }

    /// <summary>When cameras were down, by start; an end that is not known yet is the end of time.</summary>
    public IReadOnlyList<(string CameraId, DateTimeOffset From, DateTimeOffset To)> Outages { get; private init; } = [];

    /// <summary>The records of the closed days.</summary>
    public IReadOnlyCollection<AttendanceRecord> Frozen => _frozen.Values;

    /// <summary>The occasions that corrections are about, with their days.</summary>
    public IEnumerable<(string OccasionId, DateOnly Date)> Corrected =>
        _corrections.Values.Select(correction => (correction.Change.OccasionId, correction.Change.Date)).Distinct();

    public static Decisions Of(PersonFacts person, string siteId)
    {
        var facts = person.Facts
            .Where(fact => fact.SiteId == siteId && (fact.PersonId is null || fact.PersonId == person.PersonId))
            .DistinctBy(fact => fact.Id, StringComparer.Ordinal)
            .OrderBy(fact => fact.RecordedAt)
            .ThenBy(fact => fact.Id, StringComparer.Ordinal)
            .ToArray();
        var decisions = new Decisions { Outages = OutagesOf(facts) };
        decisions.Take(facts);
        return decisions;
    }

    /// <summary>The closing that holds for a day; null while it is open.</summary>
    public string? ClosingOf(DateOnly date)
    {
        foreach (var (id, closing) in _closings)
        {
            if (closing.Covers(date))
                return id;
        }

        return null;
    }

    /// <summary>The correction of one thing of one occasion that counts; null without.</summary>
    public (AttendanceFact Fact, CorrectionChange Change)? Correction(string occasionId, CorrectionKind kind) =>
        _corrections.TryGetValue((occasionId, kind), out var found) ? found : null;

    /// <summary>Lets what was corrected of an occasion that is no longer planned count for another one, unless that was corrected itself.</summary>
    public void Move(string occasionId, string toOccasionId)
    {
        foreach (var kind in Enum.GetValues<CorrectionKind>())
        {
            if (_corrections.Remove((occasionId, kind), out var moved))
                _corrections.TryAdd((toOccasionId, kind), moved);
        }
    }

    private void Take(AttendanceFact[] facts)
    {
        var withdrawn = facts.Select(fact => (fact.Content as CorrectionWithdrawal)?.CorrectionId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var reopened = facts.Select(fact => (fact.Content as PeriodReopening)?.ClosingId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            // Facts come by time of recording: of several the last one counts.
            if (fact.Content is Correction correction && !withdrawn.Contains(fact.Id))
                _corrections[(correction.Change.OccasionId, correction.Change.Kind)] = (fact, correction.Change);
            else if (fact.Content is PeriodClosing closing && !reopened.Contains(fact.Id))
                _closings.Add((fact.Id, closing));
        }

        foreach (var fact in facts)
        {
            if (fact.Content is FrozenRecord frozen && ClosingOf(frozen.Record.Date) == frozen.ClosingId)
                _frozen[frozen.Record.Occasion.Id] = frozen.Record;
        }
    }

    private static (string, DateTimeOffset, DateTimeOffset)[] OutagesOf(AttendanceFact[] facts) =>
    [
        .. facts
            .Where(fact => fact.Content is CameraOutage)
            .GroupBy(fact => (((CameraOutage)fact.Content).CameraId, fact.Start))
            .Select(outage => (outage.Key.CameraId, outage.Key.Start, EndOf([.. outage])))
            .OrderBy(outage => outage.Start)
            .ThenBy(outage => outage.CameraId, StringComparer.Ordinal),
    ];

    // Once one says that it is over, those that said it lasts are out of date.
    private static DateTimeOffset EndOf(AttendanceFact[] told)
    {
        var over = told.Where(fact => fact.Content is CameraOutage { Ongoing: false }).ToArray();
        return over.Length == 0 ? DateTimeOffset.MaxValue : over.Max(fact => fact.End);
    }
}
