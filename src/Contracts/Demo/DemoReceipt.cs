namespace AutoAttend.Contracts.Demo;

/// <summary>What clearing the demo has removed so far.</summary>
/// <param name="Cameras">Demo cameras.</param>
/// <param name="People">Demo people.</param>
/// <param name="Templates">Their templates.</param>
/// <param name="Photos">Their photos.</param>
/// <param name="Sightings">Sightings of every outcome at the demo site.</param>
/// <param name="Evidence">Pictures of those sightings.</param>
/// <param name="LedgerEntries">Attendance facts.</param>
/// <param name="Visitors">Strangers remembered there.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.DemoReceipt")]
public sealed record DemoReceipt(
    int Cameras, int People, int Templates, int Photos, int Sightings, int Evidence, int LedgerEntries, int Visitors)
{
    /// <summary>Nothing yet.</summary>
    public static DemoReceipt Nothing { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);
}
