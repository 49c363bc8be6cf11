namespace AutoAttend.Grains.Recognition.Queueing;

/// <summary>One call to a model that waits for its turn.</summary>
/// <param name="Input">What is asked.</param>
/// <param name="Images">How many images that are.</param>
/// <param name="Answer">Completed with the result.</param>
internal sealed record Question<TIn, TOut>(TIn Input, int Images, TaskCompletionSource<TOut> Answer);
