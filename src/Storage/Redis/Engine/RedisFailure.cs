using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis.Engine;

/// <summary>Why Redis could not be connected, in an operator's words. The client library says only that it could not.</summary>
internal static class RedisFailure
{
    private const string Silent = "it does not answer";

    /// <param name="failure">What the client library threw.</param>
    /// <param name="configuration">What it was to connect to.</param>
    /// <param name="cancellation">Ends the trial.</param>
    public static async Task<string> Cause(Exception failure, ConfigurationOptions configuration, CancellationToken cancellation)
    {
        if (failure is IOException)
            return failure.Message;
        if (failure is RedisConnectionException { FailureType: ConnectionFailureType.AuthenticationFailure }
            && failure.InnerException is RedisServerException)
        {
            return "it does not accept the user and password (AutoAttend:Redis:User, Password or PasswordFile)";
        }
        var timeout = TimeSpan.FromMilliseconds(configuration.ConnectTimeout);
        if (await ProblemOf(configuration.EndPoints[0], timeout, cancellation) is { } unreachable)
            return unreachable;
        return configuration.Ssl
            ? "something listens there, but no TLS connection to a Redis comes about (AutoAttend:Redis:Tls, TlsAuthority, and the host's name in its certificate)"
            : "something listens there, but did not answer as Redis does in time; perhaps it wants TLS (AutoAttend:Redis:Tls)";
    }

    private static async Task<string?> ProblemOf(EndPoint endpoint, TimeSpan timeout, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(timeout);
        using var socket = endpoint is UnixDomainSocketEndPoint
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(endpoint, deadline.Token);
            return null;
        }
        catch (SocketException refusal)
        {
            return refusal.SocketErrorCode switch
            {
                SocketError.ConnectionRefused => "nothing listens there (connection refused)",
                SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "its host name is not known",
                SocketError.TimedOut => Silent,
                _ => refusal.Message,
            };
        }
        catch (OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return Silent;
        }
    }
}
