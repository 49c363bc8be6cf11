using AutoAttend.Streams.Host;
using Orleans.Runtime;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace AutoAttend.Streams.Tests;

/// <summary>A grain that subscribes when it is told to, or is subscribed by the name of the stream.</summary>
public interface IListenerGrain : IGrainWithStringKey
{
    Task Subscribe();

    Task<IReadOnlyList<int>> Numbers();
}

/// <summary>Subscribes to (test, its key) when it is told to.</summary>
public sealed class ExplicitListenerGrain : Grain, IExplicitListenerGrain
{
    private readonly Recorder recorder = new();

    async Task IListenerGrain.Subscribe() =>
        await this.GetStreamProvider(Cluster.Provider).GetStream<Happened>(StreamId.Create("test", this.GetPrimaryKeyString())).SubscribeAsync(recorder);

    Task<IReadOnlyList<int>> IListenerGrain.Numbers() => Task.FromResult(recorder.Numbers);
}

/// <summary>Gets (implicit, its key) without asking.</summary>
[ImplicitStreamSubscription("implicit")]
public sealed class ImplicitListenerGrain : Grain, IImplicitListenerGrain, IStreamSubscriptionObserver
{
    private readonly Recorder recorder = new();

    Task IListenerGrain.Subscribe() => Task.CompletedTask;

    Task<IReadOnlyList<int>> IListenerGrain.Numbers() => Task.FromResult(recorder.Numbers);

    Task IStreamSubscriptionObserver.OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) =>
        handleFactory.Create<Happened>().ResumeAsync(recorder);
}

public interface IExplicitListenerGrain : IListenerGrain;

public interface IImplicitListenerGrain : IListenerGrain;
