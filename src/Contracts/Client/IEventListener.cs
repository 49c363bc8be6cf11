using Orleans.Streams;

namespace AutoAttend.Contracts.Client;

/// <summary>A subscription that can be had again after it broke.</summary>
internal interface IEventListener
{
    /// <summary>Subscribes, unless that was done and nothing broke since.</summary>
    Task Listen(IStreamProvider provider);

    /// <summary>Unsubscribes where that still can be told to anybody.</summary>
    Task End();
}
