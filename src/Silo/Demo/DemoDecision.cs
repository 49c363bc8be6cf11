using AutoAttend.Contracts.Demo;
using AutoAttend.Grains.Demo;

namespace AutoAttend.Silo.Demo;

/// <summary>What a start makes of the demo.</summary>
internal static class DemoDecision
{
    /// <param name="kept">What the data folder holds of it.</param>
    /// <param name="isWanted">Whether it may be shown: no <c>--no-demo</c>, no <c>--models</c>.</param>
    /// <param name="hasModels">Whether there are models of the operator's.</param>
    /// <param name="isUnused">Whether nobody is enrolled, no camera was added and nothing was seen.</param>
    /// <returns>The phase to go on with.</returns>
    public static DemoPhase Of(DemoState kept, bool isWanted, bool hasModels, bool isUnused) => kept.Phase switch
    {
        DemoPhase.None => isWanted && !hasModels && isUnused ? DemoPhase.Preparing : DemoPhase.None,

        // Templates of the demo's models mean nothing to others, so nobody would be named, and strangers would fill the lists.
        DemoPhase.Preparing or DemoPhase.Running or DemoPhase.Resting when hasModels || !isWanted => DemoPhase.Resting,

        // Preparing again finishes what was cut off, and finds the rest done.
        DemoPhase.Preparing or DemoPhase.Running or DemoPhase.Resting => kept.IsPrepared ? DemoPhase.Running : DemoPhase.Preparing,
        var phase => phase,
    };
}
