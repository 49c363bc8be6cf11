using System.Security.Authentication;
using Grpc.Core;

namespace AutoAttend.Storage.Milvus.Client;

/// <summary>What a call that came to no answer means.</summary>
internal static class Failures
{
    public static MilvusException Explain(RpcException failure, TimeSpan timeout) => failure.StatusCode switch
    {
        StatusCode.Unauthenticated => new MilvusException(
            "it refuses the account; check AutoAttend:Milvus:User and its password, or the token", 1400, failure)
        { IsAway = true },
        StatusCode.PermissionDenied => new MilvusException("the account may not do this; it needs read and write on its collections", 1401, failure) { IsAway = true },
        StatusCode.DeadlineExceeded => new MilvusException($"no answer within {timeout.TotalSeconds:0.#} s", inner: failure) { IsAway = true },
        StatusCode.Unavailable or StatusCode.Aborted or StatusCode.Unknown or StatusCode.Internal =>
            new MilvusException(Cause(failure), inner: failure) { IsAway = true, MaySucceedLater = true },
        _ => new MilvusException($"{failure.Status.Detail} ({failure.StatusCode})", inner: failure),
    };

    // What happened to the connection stands innermost.
    private static string Cause(RpcException failure)
    {
        Exception? cause = failure.Status.DebugException ?? failure.InnerException;
        while (cause?.InnerException is { } inner)
            cause = inner;
        return cause switch
        {
            null => failure.Status.Detail,
            AuthenticationException tls => $"TLS: {tls.Message}",
            _ => cause.Message,
        };
    }
}
