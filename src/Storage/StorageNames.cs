using Orleans.Providers;

namespace AutoAttend.Storage;

/// <summary>The names under which grains and streams find their storage, the same whichever engine is behind it.</summary>
public static class StorageNames
{
    /// <summary>Grain state that names no storage.</summary>
    public const string Default = ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME;

    /// <summary>Who is subscribed to which stream.</summary>
    public const string PubSub = ProviderConstants.DEFAULT_PUBSUB_PROVIDER_NAME;
}
