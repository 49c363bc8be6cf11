using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Web.Pages.Schedules.Months;

/// <summary>A person's line in the plan.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Name">As shown.</param>
/// <param name="Days">The records of the shifts planned, by day.</param>
public sealed record PlanRow(string PersonId, string Name, ILookup<DateOnly, AttendanceRecord> Days)
{
    /// <summary>The lines of everybody who has a shift or is named, by name.</summary>
    /// <param name="records">Of shifts.</param>
    /// <param name="people">Who has a line also without a shift.</param>
    /// <param name="name">Names a person; null for somebody who is gone.</param>
    public static IReadOnlyList<PlanRow> Of(IEnumerable<AttendanceRecord> records, IEnumerable<string> people, Func<string, string?> name)
    {
        var byPerson = records.ToLookup(record => record.PersonId, StringComparer.Ordinal);
        return [.. byPerson.Select(of => of.Key)
            .Union(people, StringComparer.Ordinal)
            .Select(id => (Id: id, Name: name(id)))
            .Where(one => one.Name is not null)
            .Select(one => new PlanRow(one.Id, one.Name!, byPerson[one.Id].ToLookup(record => record.Date)))
            .OrderBy(row => row.Name, StringComparer.CurrentCultureIgnoreCase)
            .ThenBy(row => row.PersonId, StringComparer.Ordinal)];
    }
}
