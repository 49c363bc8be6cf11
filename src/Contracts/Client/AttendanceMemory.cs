using System.Collections.Concurrent;
using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Contracts.Client;

/// <summary>What was last told of each person and occasion.</summary>
internal sealed class AttendanceMemory
{
    private const int DaysKept = 2;

    private readonly ConcurrentDictionary<(string Person, string Occasion, DateOnly Date), object> _told = new();

    /// <summary>Whether the record says something else than the last one of this person and occasion; from then on it counts as told.</summary>
    public bool IsNews(AttendanceRecord record)
    {
        // Records compare lists by identity; these figures change whenever a list does.
        var figures = (record.Figures, record.Sightings, record.LastOut, record.InUntil, record.ClosingId);
        var key = (record.PersonId, record.Occasion.Id, record.Date);
        if (_told.TryGetValue(key, out var last) && figures.Equals(last))
            return false;
        if (last is null)
            Forget(record.Date.AddDays(-DaysKept));
        _told[key] = figures;
        return true;
    }

    private void Forget(DateOnly before)
    {
        foreach (var key in _told.Keys.Where(key => key.Date < before))
            _told.TryRemove(key, out _);
    }
}
