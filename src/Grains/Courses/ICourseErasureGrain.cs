using AutoAttend.Grains.Plans;

namespace AutoAttend.Grains.Courses;

/// <inheritdoc/>
[Alias("AutoAttend.ICourseErasureGrain")]
public interface ICourseErasureGrain : IPlanErasureGrain;
