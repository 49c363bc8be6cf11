namespace AutoAttend.Storage.Retention;

/// <summary>Whose turn it is to remove what is too old: of several processes over the same data one is enough.</summary>
internal interface IRetentionTurn
{
    /// <summary>Takes the turn of a period.</summary>
    /// <returns>False where another process has taken it.</returns>
    Task<bool> Take(TimeSpan period, CancellationToken cancellation);
}
