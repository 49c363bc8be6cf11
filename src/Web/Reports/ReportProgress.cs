using System.Collections.Concurrent;

namespace AutoAttend.Web.Reports;

/// <summary>
/// Lets a page follow the download that was begun from it. A page and its downloads meet in one process, as its circuit does; where a
/// balancer sends the download elsewhere, it is made all the same and only its progress is not shown.
/// </summary>
public sealed class ReportProgress
{
    private readonly ConcurrentDictionary<string, Follower> _followers = new();

    /// <summary>Listens to a download; both are called on any thread.</summary>
    /// <param name="job">The download, by the id that its page gave it.</param>
    /// <param name="step">Told how far it is.</param>
    /// <param name="ended">Told that it is over: null where all is well, else why there is no file.</param>
    /// <returns>Ends the listening.</returns>
    public IDisposable Follow(string job, Action<ReportStep> step, Action<string?> ended)
    {
        var follower = new Follower(step, ended, () => _followers.TryRemove(job, out _));
        _followers[job] = follower;
        return follower;
    }

    /// <summary>Tells how far a download is; nobody may be listening.</summary>
    public void Tell(string? job, ReportStep step) => Find(job)?.Step(step);

    /// <summary>Tells that a download is over.</summary>
    public void End(string? job, string? problem) => Find(job)?.Ended(problem);

    private Follower? Find(string? job) => job is null ? null : _followers.GetValueOrDefault(job);

    private sealed record Follower(Action<ReportStep> Step, Action<string?> Ended, Action Leave) : IDisposable
    {
        public void Dispose() => Leave();
    }
}
