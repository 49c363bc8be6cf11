using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Calls = AutoAttend.Storage.Milvus.Wire.MilvusService.MilvusServiceClient;

namespace AutoAttend.Storage.Milvus.Client;

/// <summary>Calls Milvus: with account and deadline, statuses checked, passing failures tried again. Thread-safe.</summary>
internal sealed class MilvusClient : IDisposable
{
    private readonly GrpcChannel channel;
    private readonly Calls calls;
    private readonly Metadata headers;
    private readonly ResiliencePipeline pipeline;
    private readonly TimeSpan timeout;
    private readonly TimeProvider time;

    public MilvusClient(IOptions<MilvusOptions> options, TimeProvider time)
    {
        channel = MilvusChannel.Open(options.Value);
        calls = new Calls(channel);
        headers = MilvusChannel.Headers(options.Value);
        pipeline = MilvusResilience.Build(time);
        this.time = time;
        timeout = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);
    }

    /// <summary>Whether the server answers and lets the account in; one attempt, whatever was found before.</summary>
    /// <exception cref="MilvusException">It does not.</exception>
    public Task Probe(CancellationToken cancellation) =>
        Attempt((service, options) => service.ShowCollectionsAsync(new Wire.ShowCollectionsRequest(), options), answer => answer.Status, cancellation);

    /// <summary>Makes a call whose answer is a status.</summary>
    /// <exception cref="MilvusException">It failed.</exception>
    public Task Do(Func<Calls, CallOptions, AsyncUnaryCall<Wire.Status>> call, CancellationToken cancellation) =>
        Ask(call, status => status, cancellation);

    /// <summary>Makes a call and returns its answer.</summary>
    /// <exception cref="MilvusException">It failed.</exception>
    public async Task<T> Ask<T>(Func<Calls, CallOptions, AsyncUnaryCall<T>> call, Func<T, Wire.Status?> status, CancellationToken cancellation)
    {
        try
        {
            return await pipeline.ExecuteAsync(async token => await Attempt(call, status, token), cancellation);
        }
        catch (BrokenCircuitException open)
        {
            throw new MilvusException(
                (open.InnerException as MilvusException)?.Message ?? "it failed again and again and is left alone for a moment", inner: open)
            { IsAway = true };
        }
    }

    public void Dispose() => channel.Dispose();

    private async Task<T> Attempt<T>(Func<Calls, CallOptions, AsyncUnaryCall<T>> call, Func<T, Wire.Status?> status, CancellationToken cancellation)
    {
        try
        {
            using var answering = call(calls, new CallOptions(headers, time.GetUtcNow().UtcDateTime + timeout, cancellation));
            var answer = await answering.ResponseAsync;
            StatusCheck.Require(status(answer));
            return answer;
        }
        catch (RpcException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (RpcException failure)
        {
            throw Failures.Explain(failure, timeout);
        }
    }
}
