namespace AutoAttend.Grains.Plans;

/// <summary>What erasures ask of a site's plans. Key: the site's id.</summary>
[Alias("AutoAttend.IPlanErasureGrain")]
public interface IPlanErasureGrain : IGrainWithStringKey
{
    /// <summary>Takes an erased person out.</summary>
    [Alias("Forget")]
    Task Forget(string personId);

    /// <summary>Forgets everything, because the site is erased.</summary>
    [Alias("Clear")]
    Task Clear();
}
