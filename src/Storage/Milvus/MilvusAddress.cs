using System.Diagnostics.CodeAnalysis;

namespace AutoAttend.Storage.Milvus;

/// <summary>A host and a port.</summary>
internal sealed record MilvusAddress(string Host, int Port)
{
    /// <summary>Reads <c>host:port</c>; an IPv6 address stands in brackets.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out MilvusAddress? address)
    {
        address = Uri.TryCreate($"milvus://{text}", UriKind.Absolute, out var uri)
            && uri is { Host.Length: > 0, Port: > 0, PathAndQuery: "" or "/", UserInfo: "" }
                ? new MilvusAddress(uri.Host, uri.Port)
                : null;
        return address is not null;
    }

    public override string ToString() => $"{Host}:{Port}";
}
