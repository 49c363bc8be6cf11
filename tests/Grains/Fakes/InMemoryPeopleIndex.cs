using AutoAttend.Contracts.People;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.Tests.Fakes;

public sealed class InMemoryPeopleIndex(Faults faults) : IPeopleIndex
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, PersonSummary> _people = [];

    public IReadOnlyList<PersonSummary> All
    {
        get
        {
            lock (_lock)
                return [.. _people.Values];
        }
    }

    public Task<bool> Put(PersonSummary person, CancellationToken cancellation)
    {
        faults.Pass("IPeopleIndex.Put");
        lock (_lock)
        {
            if (person.Number.Length > 0 && _people.Values.Any(other => other.Id != person.Id && other.Number == person.Number))
                return Task.FromResult(false);
            _people[person.Id] = person;
            return Task.FromResult(true);
        }
    }

    public Task Remove(string personId, CancellationToken cancellation)
    {
        faults.Pass("IPeopleIndex.Remove");
        lock (_lock)
            _people.Remove(personId);
        return Task.CompletedTask;
    }

    public Task<PeoplePage> Search(string search, int skip, int take, CancellationToken cancellation)
    {
        var found = All
            .Where(person => ((string[])[person.Name, person.Number, .. person.Groups]).Any(text => text.Contains(search, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase)
            .ToArray();
        return Task.FromResult(new PeoplePage(found.Skip(skip).Take(take).ToArray(), found.Length));
    }

    public Task<IReadOnlyList<PersonSummary>> GetMany(IReadOnlyCollection<string> personIds, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PersonSummary>>(All.Where(person => personIds.Contains(person.Id)).ToArray());
}
