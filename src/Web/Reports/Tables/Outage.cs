using AutoAttend.Contracts.Reports;

namespace AutoAttend.Web.Reports.Tables;

/// <summary>A time without a camera, as of a moment.</summary>
/// <param name="Gap">The time.</param>
/// <param name="AsOf">How long it has lasted while it is not over.</param>
public sealed record Outage(CoverageGap Gap, DateTimeOffset AsOf)
{
    /// <summary>How long.</summary>
    public TimeSpan Length => (Gap.To ?? AsOf) is var end && end > Gap.From ? end - Gap.From : TimeSpan.Zero;
}
