namespace AutoAttend.Grains.Recognition.Queueing;

/// <summary>
/// Puts the questions of all sources to one kind of work together to batches. A batch is taken when a place is free for it, so that
/// it grows by itself while all are busy, and never waits while one is idle unless that was asked for. It runs on the thread pool,
/// never on Orleans' scheduler.
/// </summary>
/// <param name="work">Answers questions in their order; from any thread.</param>
/// <param name="limits">How large a batch is.</param>
/// <param name="bench">Where it is worked on.</param>
/// <param name="time">For the wait.</param>
internal sealed class BatchQueue<TIn, TOut>(
    Func<IReadOnlyList<TIn>, IReadOnlyList<TOut>> work, BatchLimits limits, Workbench bench, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly FairLine<Question<TIn, TOut>> line = new();
    private TaskCompletionSource full = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int images;
    private bool isServed;

    /// <param name="source">Whose question it is: sources take turns.</param>
    /// <param name="input">What is asked.</param>
    /// <param name="count">How many images that are.</param>
    /// <exception cref="Contracts.Recognition.RecognitionUnavailableException">Too many wait already.</exception>
    public async Task<TOut> Ask(string source, TIn input, int count = 1)
    {
        bench.Admit();
        try
        {
            Question<TIn, TOut> question = new(input, count, new TaskCompletionSource<TOut>(TaskCreationOptions.RunContinuationsAsynchronously));
            Enqueue(source, question);
            return await question.Answer.Task;
        }
        finally
        {
            bench.Release();
        }
    }

    private void Enqueue(string source, Question<TIn, TOut> question)
    {
        lock (gate)
        {
            line.Add(source, question);
            images += question.Images;
            if (images >= limits.Images)
                full.TrySetResult();
            if (isServed)
                return;
            isServed = true;
        }
        _ = Task.Run(Serve);
    }

    private async Task Serve()
    {
        while (true)
        {
            if (limits.Wait > TimeSpan.Zero)
                await Task.WhenAny(full.Task, Task.Delay(limits.Wait, time));
            await bench.Enter();
            var batch = TakeBatch(out var isLast);
            _ = Task.Run(() => Work(batch));
            if (isLast)
                return;
        }
    }

    private List<Question<TIn, TOut>> TakeBatch(out bool isLast)
    {
        lock (gate)
        {
            List<Question<TIn, TOut>> batch = [line.Take()];
            var size = batch[0].Images;
            while (line.TryPeek(out var next) && size + next.Images <= limits.Images)
            {
                size += next.Images;
                batch.Add(line.Take());
            }
            images -= size;
            if (images < limits.Images && full.Task.IsCompleted)
                full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            isLast = line.Count == 0;
            isServed = !isLast;
            return batch;
        }
    }

    private void Work(List<Question<TIn, TOut>> batch)
    {
        try
        {
            Answer(batch);
        }
        finally
        {
            bench.Leave();
        }
    }

    private void Answer(List<Question<TIn, TOut>> batch)
    {
        try
        {
            var answers = work(batch.ConvertAll(question => question.Input));
            for (var i = 0; i < batch.Count; i++)
                batch[i].Answer.SetResult(answers[i]);
        }
        catch (Exception failure) when (batch.Count == 1)
        {
            batch[0].Answer.SetException(failure);
        }
        catch (Exception)
        {
            // One unusable image is no reason to fail those that came along with it.
            foreach (var question in batch)
                Answer([question]);
        }
    }
}
