using System.ComponentModel.DataAnnotations;

namespace AutoAttend.Grains.Visitors;

/// <summary>How long and how many visitors are remembered.</summary>
public sealed class VisitorsOptions
{
    /// <summary>Visitors remembered per site; of more, those seen longest ago are forgotten.</summary>
    /// <value>1..5000; the default is 500, some 350 kB with the embeddings of a 128-dimensional model.</value>
    [Range(1, 5000)]
    public int MostVisitors { get; set; } = 500;

    /// <summary>How long a visitor is remembered after having been seen last; the same as sightings are kept.</summary>
    /// <value>1..3650 days; the host sets it to the retention of sightings. The default is 30.</value>
    [Range(1, 3650)]
    public int RetentionDays { get; set; } = 30;
}
