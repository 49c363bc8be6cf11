using System.Collections.Concurrent;
using AutoAttend.Contracts;
using AutoAttend.Contracts.People;

namespace AutoAttend.Web.Feed;

/// <summary>Names for the ids that events carry; kept for a minute, so that a renamed or erased person is not shown for long.</summary>
public sealed class PeopleNames(IGrainFactory grains, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (PersonSummary? Person, DateTimeOffset Until)> _known = new();

    /// <summary>Makes sure that <see cref="Find"/> knows these people.</summary>
    public async Task Load(IEnumerable<string?> personIds)
    {
        var now = time.GetUtcNow();
        var missing = personIds.OfType<string>().Distinct().Where(id => !_known.TryGetValue(id, out var known) || known.Until < now).ToList();
        if (missing.Count == 0)
            return;
        var found = await grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only).GetMany(missing);
        foreach (var id in missing)
            _known[id] = (found.FirstOrDefault(person => person.Id == id), now + KeptFor);
    }

    /// <summary>The person's line; null where nobody is enrolled under this id any more, or it was not loaded.</summary>
    public PersonSummary? Find(string? personId) =>
        personId is not null && _known.TryGetValue(personId, out var known) ? known.Person : null;

    /// <summary>The person's name, or words for there being none.</summary>
    public string Name(string? personId) => Find(personId)?.Name ?? "Erased person";

    /// <summary>Forgets a person after a change, so that the next load reads anew.</summary>
    public void Forget(string personId) => _known.TryRemove(personId, out _);
}
