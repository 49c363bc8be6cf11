using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace AutoAttend.Storage.Milvus.Client;

/// <summary>
/// Asks again what may succeed in a moment, and asks nothing at all for a while of a server that has failed again and again: so that a camera's
/// face waits once for a server that is away, and not every time.
/// </summary>
internal static class MilvusResilience
{
    private const int Retries = 4;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(10);

    /// <summary>How long nothing is asked.</summary>
    public static readonly TimeSpan Break = TimeSpan.FromSeconds(3);

    public static ResiliencePipeline Build(TimeProvider time) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<MilvusException>(failure => failure.MaySucceedLater),
                MaxRetryAttempts = Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstPause,
                MaxDelay = LongestPause,
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<MilvusException>(failure => failure.IsAway),
                FailureRatio = 0.6,
                MinimumThroughput = Retries + 1,
                SamplingDuration = Sampling,
                BreakDuration = Break,
            })
            .Build();
}
