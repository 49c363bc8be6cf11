namespace AutoAttend.Grains.Cameras;

/// <summary>Which cameras there are.</summary>
[GenerateSerializer, Alias("AutoAttend.CameraRoster")]
public sealed class CameraRoster
{
    /// <summary>By camera id.</summary>
    [Id(0)]
    public Dictionary<string, RosterEntry> Entries { get; set; } = [];

    /// <summary>The other camera of the same site that has a name; null where it is free.</summary>
    public RosterEntry? Holder(RosterEntry wanted) =>
        Entries.Values.FirstOrDefault(entry =>
            entry.CameraId != wanted.CameraId
            && entry.SiteId == wanted.SiteId
            && entry.Name.Equals(wanted.Name, StringComparison.OrdinalIgnoreCase));
}
