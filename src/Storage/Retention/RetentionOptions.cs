using System.ComponentModel.DataAnnotations;

namespace AutoAttend.Storage.Retention;

/// <summary>How long sightings are kept.</summary>
public sealed class RetentionOptions
{
    /// <summary>After so many days since it was last seen a sighting leaves the log, and its picture with it. The ledger keeps its facts.</summary>
    /// <value>Days, 1..3650; the default is 30.</value>
    [Range(1, 3650)]
    public int SightingDays { get; set; } = 30;
}
