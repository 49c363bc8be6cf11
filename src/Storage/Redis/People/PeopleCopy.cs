using AutoAttend.Contracts.People;
using AutoAttend.Storage.People;

namespace AutoAttend.Storage.Redis.People;

/// <summary>All lines of the directory as of one version, in the order of names.</summary>
internal sealed class PeopleCopy(string version, IEnumerable<PersonSummary> people)
{
    /// <summary>What is known before anything was read: a version that Redis never has.</summary>
    public static readonly PeopleCopy None = new("none", []);

    private readonly (PersonSummary Person, string Folded)[] lines =
    [
        .. people
            .Select(person => (person, FoldedText.Of([person.Name, person.Number, .. person.Groups]), Sort: FoldedText.SortKey(person.Name)))
            .OrderBy(line => line.Sort, Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other)))
            .ThenBy(line => line.person.Id, StringComparer.Ordinal)
            .Select(line => (line.person, line.Item2)),
    ];

    public string Version => version;

    public PeoplePage Search(string search, int skip, int take)
    {
        var folded = FoldedText.Of(search);
        var found = lines.Where(line => line.Folded.Contains(folded, StringComparison.Ordinal)).Select(line => line.Person).ToList();
        return new PeoplePage([.. found.Skip(skip).Take(take)], found.Count);
    }
}
