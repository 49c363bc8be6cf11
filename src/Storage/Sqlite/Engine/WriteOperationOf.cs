using Microsoft.Data.Sqlite;

namespace AutoAttend.Storage.Sqlite.Engine;

/// <inheritdoc/>
internal sealed class WriteOperation<T>(Func<SqliteConnection, T> work, bool erases, CancellationToken cancellation) : WriteOperation(erases)
{
    // Continuations run elsewhere: the writer must not be held up by whoever waits.
    private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;
    private Exception? failure;

    public Task<T> Completion => completion.Task;

    public override bool Attempt(SqliteConnection connection)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            result = work(connection);
            return true;
        }
        catch (Exception thrown)
        {
            failure = thrown;
            return false;
        }
    }

    public override void Complete()
    {
        if (failure is null)
            completion.SetResult(result!);
        else
            Fail(failure);
    }

    public override void Fail(Exception failure)
    {
        if (failure is OperationCanceledException)
            completion.SetCanceled(cancellation);
        else
            completion.SetException(failure);
    }
}
