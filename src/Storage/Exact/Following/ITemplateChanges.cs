namespace AutoAttend.Storage.Exact.Following;

/// <summary>The numbered changes of a template store that several processes share. The oldest are forgotten after a time.</summary>
internal interface ITemplateChanges
{
    /// <summary>The version of the newest change; 0 where there never was one.</summary>
    Task<long> Newest(CancellationToken cancellation);

    /// <summary>The changes after a version that are still known, oldest first; the first may be later than the next where some are forgotten.</summary>
    Task<IReadOnlyList<TemplateChange>> ReadAfter(long version, CancellationToken cancellation);

    /// <summary>Lets every gallery forget a template before the store does.</summary>
    Task AnnounceRemoval(string templateId, CancellationToken cancellation);

    /// <summary>Lets every gallery forget a person before the store does.</summary>
    Task AnnounceErasure(string personId, CancellationToken cancellation);

    /// <summary>Has every gallery read everything again.</summary>
    Task AnnounceReset(CancellationToken cancellation);

    /// <summary>Calls back soon after each change, until disposed; a call may be missed while the connection is lost.</summary>
    Task<IAsyncDisposable> Watch(Action changed, CancellationToken cancellation);
}
