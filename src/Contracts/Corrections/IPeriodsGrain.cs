namespace AutoAttend.Contracts.Corrections;

/// <summary>The closed periods of a site. Key: the site's id.</summary>
[Alias("AutoAttend.IPeriodsGrain")]
public interface IPeriodsGrain : IGrainWithStringKey
{
    /// <summary>All that are or were closed, newest first.</summary>
    [Alias("List")]
    Task<IReadOnlyList<Period>> List();

    /// <summary>Closes days: keeps what they came to for everybody, then says that they are closed. Cut off, it may be called again.</summary>
    /// <exception cref="InvalidInputException">The days are not over, the end lies before the start, some are closed already, or requests are open.</exception>
    [Alias("Close")]
    Task<Period> Close(string factId, DateOnly from, DateOnly to, string reason, string author);

    /// <summary>Reopens what one closing closed.</summary>
    /// <exception cref="InvalidInputException">It was reopened already, or no reason was given.</exception>
    /// <exception cref="NotFoundException">There is no such closing.</exception>
    [Alias("Reopen")]
    Task<Period> Reopen(string factId, string closingId, string reason, string author);
}
