using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.People;
using AutoAttend.Web.Reports.Languages;
using AutoAttend.Web.Sites;

namespace AutoAttend.Web.Reports;

/// <summary>What tables are written with: a site's clock, words, and the names behind the ids.</summary>
/// <param name="Site">Whose clock.</param>
/// <param name="From">The first day of the report.</param>
/// <param name="To">Its last day.</param>
/// <param name="Words">In which language.</param>
/// <param name="People">Who is known, by id.</param>
/// <param name="Memberships">Who was in which groups at some time of the report, by person.</param>
/// <param name="Cameras">Names of cameras, by id.</param>
public sealed record ReportScope(
    SiteTime Site,
    DateOnly From,
    DateOnly To,
    ReportWords Words,
    IReadOnlyDictionary<string, PersonSummary> People,
    ILookup<string, GroupMembership> Memberships,
    IReadOnlyDictionary<string, string> Cameras)
{
    /// <summary>The person's name; null for somebody who was erased.</summary>
    public string? Name(string? personId) => Person(personId)?.Name;

    /// <summary>The person's number; null where there is none.</summary>
    public string? Number(string? personId) => Person(personId)?.Number is { Length: > 0 } number ? number : null;

    /// <summary>The groups that the person was in on a day, or on any day of the report; null for none.</summary>
    public string? Groups(string? personId, DateOnly? date = null)
    {
        if (personId is null)
            return null;
        var names = Memberships[personId]
            .Where(membership => date is { } day ? membership.Covers(day) : Touches(membership))
            .Select(membership => membership.Group)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase);
        return string.Join(", ", names) is { Length: > 0 } all ? all : null;
    }

    private bool Touches(GroupMembership membership) => !(membership.From > To) && !(membership.To < From);

    private PersonSummary? Person(string? personId) => personId is null ? null : People.GetValueOrDefault(personId);
}
