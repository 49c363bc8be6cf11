using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Grpc.Core;
using Grpc.Net.Client;

namespace AutoAttend.Storage.Milvus.Client;

/// <summary>The one connection to the server, and what every call on it carries.</summary>
internal static class MilvusChannel
{
    // gRPC's own limit of 4 MB is less than a page of ids.
    private const int MostReceived = 64 * 1024 * 1024;

    private static readonly TimeSpan Ping = TimeSpan.FromSeconds(10);

    public static GrpcChannel Open(MilvusOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromSeconds(options.ConnectSeconds),
            EnableMultipleHttp2Connections = true,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            // A server that vanished without a word is noticed after these, not after the system's minutes.
            KeepAlivePingDelay = Ping,
            KeepAlivePingTimeout = Ping / 2,
            KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
        };
        if (options.TlsAuthority is { } file)
            handler.SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = Trusting(file) };
        var address = $"{(options.Tls ? "https" : "http")}://{options.Endpoint}";
        return GrpcChannel.ForAddress(address, new GrpcChannelOptions
        {
            HttpHandler = handler,
            DisposeHttpClient = true,
            MaxReceiveMessageSize = MostReceived,
            InitialReconnectBackoff = TimeSpan.FromSeconds(0.5),
            MaxReconnectBackoff = TimeSpan.FromSeconds(2),
        });
    }

    /// <summary>The account and the database. gRPC takes the account without a word like "Bearer" before it.</summary>
    public static Metadata Headers(MilvusOptions options)
    {
        Metadata headers = [];
        var password = options.PasswordFile is { } file ? File.ReadAllText(file).Trim() : options.Password;
        var account = options.User is { } user ? $"{user}:{password}" : options.Token;
        if (account is not null)
            headers.Add("authorization", Convert.ToBase64String(Encoding.UTF8.GetBytes(account)));
        if (options.Database is { Length: > 0 } database)
            headers.Add("dbname", database);
        return headers;
    }

    private static X509ChainPolicy Trusting(string file)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(file);
        return policy;
    }
}
