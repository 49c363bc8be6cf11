using System.Security.Authentication;
using AutoAttend.Storage.Redis.Engine;
using StackExchange.Redis;

namespace AutoAttend.Storage.Redis;

/// <summary>The options as the client library wants them, one way for everything in the process that speaks to Redis.</summary>
public static class RedisConfiguration
{
    // A Redis that was restarted is found again within a second; the library's own waits grow to a minute.
    private static readonly TimeSpan Reconnect = TimeSpan.FromSeconds(1);

    // Not the library's 5 s: a grain that waits longer for Redis than for an answer of another silo would be taken for dead.
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(5);

    /// <summary>A new configuration, the caller's to change. One that is handed to Orleans does not give up while Redis is away.</summary>
    /// <exception cref="IOException">The password's file has gone.</exception>
    public static ConfigurationOptions ToConfiguration(this RedisOptions options)
    {
        var configuration = new ConfigurationOptions
        {
            ClientName = "AutoAttend",
            User = options.User,
            Password = options.Password ?? (options.PasswordFile is { } file ? File.ReadAllText(file).TrimEnd('\r', '\n') : null),
            Ssl = options.Tls,
            SslProtocols = options.Tls ? SslProtocols.Tls12 | SslProtocols.Tls13 : null,
            DefaultDatabase = options.Database,
            ConnectTimeout = (int)TimeSpan.FromSeconds(options.ConnectSeconds).TotalMilliseconds,
            ConnectRetry = 1,
            AsyncTimeout = (int)Answer.TotalMilliseconds,
            SyncTimeout = (int)Answer.TotalMilliseconds,
            KeepAlive = 10,
            ReconnectRetryPolicy = new LinearRetry((int)Reconnect.TotalMilliseconds),
            AbortOnConnectFail = false,
        };
        if (options.TlsAuthority is { } authority)
            configuration.TrustIssuer(authority);
        foreach (var endpoint in RedisEndpoints.Parse(options.Endpoints) ?? [])
            configuration.EndPoints.Add(endpoint);
        return configuration;
    }
}
