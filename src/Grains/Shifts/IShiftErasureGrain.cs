using AutoAttend.Grains.Plans;

namespace AutoAttend.Grains.Shifts;

/// <inheritdoc/>
[Alias("AutoAttend.IShiftErasureGrain")]
public interface IShiftErasureGrain : IPlanErasureGrain;
