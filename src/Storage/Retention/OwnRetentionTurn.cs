namespace AutoAttend.Storage.Retention;

/// <summary>The turn of a process that has its data to itself.</summary>
internal sealed class OwnRetentionTurn : IRetentionTurn
{
    public Task<bool> Take(TimeSpan period, CancellationToken cancellation) => Task.FromResult(true);
}
