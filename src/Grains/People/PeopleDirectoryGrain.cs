using AutoAttend.Contracts;
using AutoAttend.Contracts.People;
using AutoAttend.Grains.Placement;
using AutoAttend.Grains.Ports;
using Orleans.Concurrency;

namespace AutoAttend.Grains.People;

/// <summary>The people index for whoever may ask.</summary>
[RequireRole(SiloRoles.People), StatelessWorker]
public sealed class PeopleDirectoryGrain(IPeopleIndex index) : Grain, IPeopleDirectoryGrain
{
    private const int MostTaken = 1000;

    Task<PeoplePage> IPeopleDirectoryGrain.Search(string search, int skip, int take)
    {
        if (skip < 0)
            throw new InvalidInputException("Skip", $"{skip}", "give 0 or more.");
        if (take is < 1 or > MostTaken)
            throw new InvalidInputException("Take", $"{take}", $"ask for 1 to {MostTaken} people.");
        return index.Search(search.Trim(), skip, take, CancellationToken.None);
    }

    Task<IReadOnlyList<PersonSummary>> IPeopleDirectoryGrain.GetMany(IReadOnlyCollection<string> personIds) =>
        index.GetMany(personIds, CancellationToken.None);

    Task<Person> IPeopleDirectoryGrain.Enrol(PersonProfile profile) =>
        GrainFactory.GetGrain<IPersonGrain>(PersonIds.New()).Save(profile);
}
