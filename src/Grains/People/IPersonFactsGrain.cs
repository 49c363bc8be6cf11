using AutoAttend.Contracts;
using AutoAttend.Contracts.Corrections;

namespace AutoAttend.Grains.People;

/// <summary>Takes what kiosks and operators say of a person, in turn with the sightings and the erasure. Key: the person's id.</summary>
[Alias("AutoAttend.IPersonFactsGrain")]
internal interface IPersonFactsGrain : IGrainWithStringKey
{
    /// <summary>Appends a fact to the ledger and derives its days again. One that is there already changes nothing.</summary>
    /// <exception cref="NotFoundException">Nobody is enrolled under this id.</exception>
    [Alias("Record")]
    Task Record(AttendanceFact fact);
}
