using System.ComponentModel.DataAnnotations;
using StackExchange.Redis;

namespace AutoAttend.Streams;

/// <summary>One stream provider over Redis Streams. All processes of a cluster need the same prefix and number of partitions.</summary>
public sealed class RedisStreamOptions
{
    /// <summary>How Redis is reached, where <see cref="Connect"/> is not set.</summary>
    /// <value>StackExchange.Redis' own; no default.</value>
    public ConfigurationOptions? Redis { get; set; }

    /// <summary>Gives a connection that others use too and that is not closed here.</summary>
    /// <value>The default is null: a connection of the provider's own, by <see cref="Redis"/>.</value>
    public Func<IServiceProvider, Task<IConnectionMultiplexer>>? Connect { get; set; }

    /// <summary>What all keys begin with: the cluster's service id, for example.</summary>
    /// <value>The default is <c>autoattend</c>.</value>
    [Required(AllowEmptyStrings = false)]
    [RegularExpression("[^{}]+", ErrorMessage = "KeyPrefix must not be empty and must not hold braces, which mark Redis Cluster's hash tag.")]
    public string KeyPrefix { get; set; } = "autoattend";

    /// <summary>How many Redis streams the events are spread over. Each is read by one silo at a time; streams of one partition wait for each other's registration.</summary>
    /// <value>The default is 4.</value>
    [Range(1, 1024)]
    public int Partitions { get; set; } = 4;

    /// <summary>How long a reader waits to be told of new entries before it looks by itself. It sets no latency: it only heals what was not told.</summary>
    /// <value>Seconds; the default is 0.25.</value>
    [Range(0.01, 60)]
    public double PollSeconds { get; set; } = 0.25;

    /// <summary>How often what was delivered is confirmed to Redis. After a crash at most this much is delivered again to subscribers who died too.</summary>
    /// <value>Seconds; the default is 0.1.</value>
    [Range(0.01, 60)]
    public double CheckpointSeconds { get; set; } = 0.1;

    /// <summary>How many entries are read in one call.</summary>
    /// <value>The default is 256.</value>
    [Range(1, 10_000)]
    public int BatchSize { get; set; } = 256;

    /// <summary>How many entries a partition's reader keeps in memory; a subscriber that lags further behind is served from Redis.</summary>
    /// <value>The default is 4,096.</value>
    [Range(16, 1_000_000)]
    public int CachedEntries { get; set; } = 4096;

    /// <summary>
    /// How many entries a partition may hold. Above it the oldest go; those that are not delivered yet go last, are counted and logged.
    /// </summary>
    /// <value>The default is 100,000.</value>
    [Range(100, 100_000_000)]
    public long MaxLength { get; set; } = 100_000;

    /// <summary>How long delivered entries are kept for subscribers who go back. What was not delivered does not go by age.</summary>
    /// <value>Hours; the default is 24.</value>
    [Range(0.001, 24 * 365)]
    public double MaxAgeHours { get; set; } = 24;

    /// <summary>How long a producer waits for a Redis that is away before it fails with <see cref="EventNotPublishedException"/>.</summary>
    /// <value>Seconds; the default is 10.</value>
    [Range(0, 600)]
    public double PublishPatienceSeconds { get; set; } = 10;

    /// <summary>Where Redis is, for messages: no passwords.</summary>
    internal string Endpoint => Redis is null ? "a shared connection" : string.Join(", ", Redis.EndPoints);
}
