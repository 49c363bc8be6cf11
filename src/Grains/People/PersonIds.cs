namespace AutoAttend.Grains.People;

/// <summary>Ids of people: random, because an id stands in logs and events where nothing about a person may.</summary>
public static class PersonIds
{
    // 60 random bits: among a million people the chance of two alike is below one in a million.
    private const int Digits = 16;

    /// <summary>A new id, for example <c>p-3f2a91c07b5e4d18</c>.</summary>
    public static string New() => $"p-{Guid.NewGuid():n}"[..(2 + Digits)];
}
