using AutoAttend.Contracts;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Grains.Plans;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Grains.Corrections;

/// <summary>Which days of a site are closed.</summary>
public sealed class ClosedDays(IFactLedger ledger)
{
    /// <summary>Refuses a change of a day that is closed.</summary>
    /// <exception cref="InvalidInputException">It is closed.</exception>
    public Task Refuse(string siteId, DateOnly date) => Refuse(siteId, date, date);

    /// <summary>Refuses a change of days of which one is closed.</summary>
    /// <exception cref="InvalidInputException">One is closed.</exception>
    public async Task Refuse(string siteId, DateOnly from, DateOnly to)
    {
        var periods = Periods.Of(siteId, await ledger.ReadClosings(siteId, CancellationToken.None));
        if (periods.FirstOrDefault(period => period.ReopenedAt is null && period.From <= to && from <= period.To) is { } period)
        {
            throw new InvalidInputException(
                "Day", Fields.Day(from > period.From ? from : period.From), $"it lies in the closed period {Fields.Day(period.From)} to {Fields.Day(period.To)}; reopen that first.");
        }
    }
}
