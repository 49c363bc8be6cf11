using Orleans.Placement;

namespace AutoAttend.Grains.People.Spreading;

/// <summary>Places each grain of a class on the silo that is its <see cref="PeoplePlaces"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SpreadPeopleAttribute() : PlacementAttribute(new SpreadPeople());
