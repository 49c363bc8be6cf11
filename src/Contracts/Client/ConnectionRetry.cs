using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace AutoAttend.Contracts.Client;

/// <summary>Tries for ever to reach the cluster, and says why it cannot be reached: at once, and then every half minute.</summary>
public sealed partial class ConnectionRetry(IOptions<AutoAttendClientOptions> options, TimeProvider time, ILogger<ConnectionRetry> log)
    : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TellPeriod = TimeSpan.FromSeconds(30);

    private long? _told;
    private volatile string? _problem;

    /// <summary>What the last attempt failed with; null before one failed.</summary>
    public string? Problem => _problem;

    /// <inheritdoc/>
    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        var problem = Explain(exception);
        if (problem != _problem || _told is not { } told || time.GetElapsedTime(told) >= TellPeriod)
        {
            LogUnreachable(problem);
            _told = time.GetTimestamp();
        }
        _problem = problem;
        await Task.Delay(Pause, time, cancellationToken);
        return true;
    }

    private string Explain(Exception failure) => failure switch
    {
        RedisConnectionException redis => $"Redis at {Endpoints()} does not answer: {Cause(redis)}.",
        RedisException redis => $"Redis at {Endpoints()} refuses: {Cause(redis)}.",
        _ => $"Redis at {Endpoints()} knows no silo of cluster \"{options.Value.ClusterId}\" that answers: {Cause(failure)}.",
    };

    private string Endpoints() => string.Join(", ", ConfigurationOptions.Parse(options.Value.Redis).EndPoints.Select(Name));

    private static string Name(System.Net.EndPoint endpoint) =>
        endpoint is System.Net.DnsEndPoint name ? $"{name.Host}:{name.Port}" : $"{endpoint}";

    private static string Cause(Exception failure) => failure.GetBaseException() switch
    {
        RedisConnectionException { FailureType: ConnectionFailureType.AuthenticationFailure } => "it does not accept the user and password",
        // The first sentence says what happened, the others are an essay.
        { Message: var essay } => essay[..(essay.IndexOf(". ", StringComparison.Ordinal) is var end and > 0 ? end : essay.Length)].TrimEnd('.'),
    };

    [LoggerMessage(LogLevel.Warning, "The cluster cannot be reached and is tried again every second. {Problem}")]
    private partial void LogUnreachable(string problem);
}
