using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using AutoAttend.Streams.Cache;
using AutoAttend.Streams.Partitions;
using AutoAttend.Streams.Publishing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Providers.Streams.Common;
using Orleans.Serialization;
using Orleans.Streams;
using StackExchange.Redis;

namespace AutoAttend.Streams;

/// <summary>Puts the parts of one provider together.</summary>
internal sealed class RedisStreamAdapterFactory : IQueueAdapterFactory, IQueueAdapterCache
{
    private readonly string _name;
    private readonly RedisStreamOptions _options;
    private readonly RedisConnection _connection;
    private readonly HashRingBasedStreamQueueMapper _mapper;
    private readonly EntryFormat _format;
    private readonly StreamsMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    // An agent asks for its cache, then for its receiver: the two belong together.
    private readonly ConcurrentDictionary<QueueId, PartitionCache> _caches = [];

    private RedisStreamAdapterFactory(IServiceProvider services, string name)
    {
        _name = name;
        _options = services.GetRequiredService<IOptionsMonitor<RedisStreamOptions>>().Get(name);
        _connection = services.GetRequiredKeyedService<RedisConnection>(name);
        _mapper = new(new HashRingStreamQueueMapperOptions { TotalQueueCount = _options.Partitions }, name);
        _format = new(services.GetRequiredService<Serializer>());
        _metrics = new(services.GetRequiredService<IMeterFactory>(), name);
        _time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        _log = services.GetRequiredService<ILoggerFactory>().CreateLogger($"AutoAttend.Streams.{name}");
    }

    public static RedisStreamAdapterFactory Create(IServiceProvider services, string name) => new(services, name);

    public async Task<IQueueAdapter> CreateAdapter()
    {
        await RequirePartitions();
        return new RedisStreamAdapter(_name, _mapper, new Publisher(KeysOf, _connection, _options, _metrics, _time, _log), _format, CreateReceiver);
    }

    public IQueueAdapterCache GetQueueAdapterCache() => this;

    public IStreamQueueMapper GetStreamQueueMapper() => _mapper;

    public Task<IStreamFailureHandler> GetDeliveryFailureHandler(QueueId queueId) =>
        Task.FromResult<IStreamFailureHandler>(new NoOpStreamDeliveryFailureHandler());

    public IQueueCache CreateQueueCache(QueueId queueId) => _caches[queueId] = new PartitionCache(_options);

    private PartitionReceiver CreateReceiver(QueueId queueId) =>
        new(KeysOf(queueId.GetNumericId()), _connection.Get, _caches[queueId], _format, _options, _metrics, _time, _log);

    private PartitionKeys KeysOf(uint partition) => new(_options.KeyPrefix, _name, partition);

    // With another number, events would go to partitions that nobody reads.
    private async Task RequirePartitions()
    {
        var database = (await _connection.Get()).GetDatabase();
        var key = PartitionKeys.Count(_options.KeyPrefix, _name);
        await database.StringSetAsync(key, _options.Partitions, when: When.NotExists);
        var begun = (int)await database.StringGetAsync(key);
        if (begun != _options.Partitions)
        {
            throw new OrleansConfigurationException(
                $"Partitions is {_options.Partitions} for the streams '{_name}', but the cluster has begun with {begun} (key {key}). "
                + $"Set Partitions to {begun}; to change it, stop every silo and client and delete the keys that begin with {{{_options.KeyPrefix}/streams/{_name}.");
        }
    }
}
