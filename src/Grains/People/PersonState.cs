using AutoAttend.Contracts.People;

namespace AutoAttend.Grains.People;

/// <summary>A person as the grain keeps them.</summary>
[GenerateSerializer, Immutable, Alias("AutoAttend.PersonState")]
public sealed record PersonState
{
    /// <summary>Null for somebody who is not enrolled.</summary>
    [Id(0)]
    public PersonProfile? Profile { get; init; }

    /// <summary>The accepted photos, oldest first.</summary>
    [Id(1)]
    public EnrolledPhoto[] Photos { get; init; } = [];

    /// <summary>When the person was enrolled.</summary>
    [Id(2)]
    public DateTimeOffset EnrolledAt { get; init; }

    /// <summary>Set from the moment an erasure begins until it is done; nothing else is kept then.</summary>
    [Id(3)]
    public ErasurePlan? Erasing { get; init; }

    /// <summary>Whether this id belonged to somebody erased. It is all that stays, so that a page left open cannot bring the person back.</summary>
    [Id(4)]
    public bool Erased { get; init; }

    /// <summary>The person; null for somebody who is not enrolled.</summary>
    public Person? ToPerson(string id) => Profile is null ? null : new Person(id, Profile, Photos, EnrolledAt);

    /// <summary>The person's line in the directory.</summary>
    public PersonSummary ToSummary(string id) =>
        new(id, Profile!.Name, Profile.Number, Profile.Groups, Photos.Length, Photos.FirstOrDefault()?.Id);

    /// <summary>With a photo added, or put in place of the one with the same id.</summary>
    public PersonState With(EnrolledPhoto photo) => this with { Photos = [.. Photos.Where(other => other.Id != photo.Id), photo] };

    /// <summary>With one more photo waiting for the gallery; null: with none.</summary>
    public PersonState WithWaiting(string? photoId) => this with
    {
        Photos = [.. Photos.Select(photo => photo with { Waiting = photoId is not null && (photo.Waiting || photo.Id == photoId) })],
    };

    /// <summary>Without a photo.</summary>
    public PersonState Without(string photoId) => this with { Photos = [.. Photos.Where(photo => photo.Id != photoId)] };
}
