using Orleans.Concurrency;

namespace AutoAttend.Contracts.Demo;

/// <summary>
/// The demo that a first start without models shows: a site of its own, <see cref="GrainKeys.DemoSite"/>, with rendered people and
/// cameras. Key: <see cref="GrainKeys.Only"/>.
/// </summary>
[Alias("AutoAttend.IDemoGrain")]
public interface IDemoGrain : IGrainWithStringKey
{
    [Alias("GetStatus"), AlwaysInterleave]
    Task<DemoStatus> GetStatus();

    /// <summary>Has all of it removed in the background, for good; asking again changes nothing. <see cref="GetStatus"/> says how far it is.</summary>
    /// <exception cref="NotFoundException">There is no demo.</exception>
    [Alias("Clear")]
    Task<DemoStatus> Clear();
}
