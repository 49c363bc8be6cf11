using System.Text;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace AutoAttend.Milvus.Server;

/// <summary>What a call meets before it is answered: the count, the account, the troubles that a test makes.</summary>
internal sealed class Door(ServerSettings settings, Faults faults) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        faults.Count(context.Method[(context.Method.LastIndexOf('/') + 1)..]);
        if (settings.Account is { } account && context.RequestHeaders.GetValue("authorization") != Convert.ToBase64String(Encoding.UTF8.GetBytes(account)))
            throw new RpcException(new Status(StatusCode.Unauthenticated, "auth check failure, please check username and password are correct"));
        if (faults.Latency > TimeSpan.Zero)
            await Task.Delay(faults.Latency, context.CancellationToken);
        if (faults.DropConnections)
            context.GetHttpContext().Abort();
        return await continuation(request, context);
    }
}
