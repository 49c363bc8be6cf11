using AutoAttend.Contracts.People;

namespace AutoAttend.Grains.Ports;

/// <summary>The directory's lines, searchable. The people themselves live in their grains.</summary>
public interface IPeopleIndex
{
    /// <summary>Writes a person's line.</summary>
    /// <returns>False where another person has the same non-empty number; nothing was changed then.</returns>
    Task<bool> Put(PersonSummary person, CancellationToken cancellation);

    Task Remove(string personId, CancellationToken cancellation);

    /// <summary>The people whose name, number or group contains a text, regardless of case, by name.</summary>
    Task<PeoplePage> Search(string search, int skip, int take, CancellationToken cancellation);

    /// <summary>Those of the people who exist, in no order.</summary>
    Task<IReadOnlyList<PersonSummary>> GetMany(IReadOnlyCollection<string> personIds, CancellationToken cancellation);
}
