namespace AutoAttend.Contracts.Corrections;

/// <summary>Reads the audit trail of a site; a stateless worker. Key: the site's id.</summary>
[Alias("AutoAttend.IAuditGrain")]
public interface IAuditGrain : IGrainWithStringKey
{
    /// <exception cref="InvalidInputException">The page size or the times are not usable.</exception>
    [Alias("Query")]
    Task<AuditPage> Query(AuditQuery query);

    /// <summary>The requests of everybody at the site that are open, oldest first.</summary>
    [Alias("OpenRequests")]
    Task<IReadOnlyList<RequestStatus>> OpenRequests();
}
