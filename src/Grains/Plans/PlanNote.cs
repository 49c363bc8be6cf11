using AutoAttend.Contracts.Corrections;

namespace AutoAttend.Grains.Plans;

/// <summary>What the audit trail is told of a change.</summary>
/// <param name="SiteIds">In which sites' trails it stands.</param>
/// <param name="PersonId">Whose plan it is; null for one of the site.</param>
/// <param name="Content">What changed.</param>
/// <param name="Author">The account.</param>
internal sealed record PlanNote(IReadOnlyList<string> SiteIds, string? PersonId, PlanChange Content, string Author)
{
    /// <summary>A part of a plan was added, changed or removed.</summary>
    /// <exception cref="ArgumentException">Nobody is named as the author.</exception>
    public static PlanNote Of<T>(string siteId, string kind, string subjectId, T? before, T? after, string author, string? personId = null)
        where T : class =>
        Of([siteId], personId, kind, subjectId, before, after, author);

    /// <inheritdoc cref="Of{T}(string, string, string, T?, T?, string, string?)"/>
    public static PlanNote Of<T>(
        IReadOnlyList<string> siteIds, string? personId, string kind, string subjectId, T? before, T? after, string author)
        where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        return new PlanNote(siteIds, personId, new PlanChange(kind, subjectId, Text(before), Text(after)), author);
    }

    /// <summary>The note as facts, one for each site.</summary>
    public AttendanceFact[] Facts(DateTimeOffset now) =>
        [.. SiteIds.Select(site => new AttendanceFact(Guid.NewGuid().ToString("N"), site, PersonId, now, now, now, Author, Content))];

    private static string? Text<T>(T? part)
        where T : class => part is null ? null : PlanJson.Write(part);
}
