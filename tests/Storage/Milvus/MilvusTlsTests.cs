using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AutoAttend.Contracts.Recognition;
using AutoAttend.Milvus.Server;

namespace AutoAttend.Storage.Tests.Milvus;

public sealed class MilvusTlsTests : IDisposable
{
    private readonly X509Certificate2 certificate = SelfSigned();
    private readonly string authority = Path.GetTempFileName();

    public MilvusTlsTests() => File.WriteAllText(authority, certificate.ExportCertificatePem());

    [Fact]
    public async Task A_server_whose_authority_is_named_is_trusted()
    {
        await using var server = await MilvusServer.Start(new ServerSettings { Certificate = certificate });
        await using var house = new MilvusHouse(server.Endpoint, "tls", configure: options => (options.Tls, options.TlsAuthority) = (true, authority));

        await house.Gallery.Load(MilvusHouse.Model, Faces.Dimension, default);

        Assert.True(house.Gallery.IsReady);
    }

    [Fact]
    public async Task An_unknown_authority_is_refused_and_said()
    {
        await using var server = await MilvusServer.Start(new ServerSettings { Certificate = certificate });
        await using var house = new MilvusHouse(server.Endpoint, "tls", configure: options => options.Tls = true);

        var refusal = await Assert.ThrowsAsync<GalleryUnavailableException>(() => house.Gallery.Load(MilvusHouse.Model, Faces.Dimension, default));

        Assert.StartsWith($"Milvus at {server.Endpoint}: TLS: The remote certificate is invalid", refusal.Message);
    }

    public void Dispose()
    {
        certificate.Dispose();
        File.Delete(authority);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
