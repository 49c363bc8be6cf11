using System.Net;
using System.Net.Sockets;
using AutoAttend.Contracts;
using AutoAttend.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace AutoAttend.Web.Tests.Hosting;

public sealed class StartCheckTests
{
    [Fact]
    public void A_port_in_use_is_told_before_anything_starts()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var app = WebApplication.CreateBuilder([$"--urls=http://localhost:{port}"]).Build() as IDisposable;
        var refused = Assert.Throws<InvalidInputException>(() => ((WebApplication)app).CheckBeforeStart());
        Assert.Equal($"--port \"{port}\": another process listens there. Stop it, or choose another port with --port N.", refused.Message);
    }

    [Theory]
    [InlineData("8080", "give addresses like http://localhost:8080, with semicolons between them.")]
    [InlineData("ftp://localhost:8080", "give addresses like http://localhost:8080, with semicolons between them.")]
    [InlineData("https://localhost:8443", "https needs a certificate. Name one with --Kestrel:Certificates:Default:Path FILE, or put a proxy that speaks TLS before an http address.")]
    public void An_address_that_is_none_is_told_with_one_that_is(string address, string fix)
    {
        using var app = WebApplication.CreateBuilder([$"--urls={address}"]).Build() as IDisposable;
        var refused = Assert.Throws<InvalidInputException>(() => ((WebApplication)app).CheckBeforeStart());
        Assert.Equal($"--urls \"{address}\": {fix}", refused.Message);
    }

    [Fact]
    public void A_data_folder_that_is_a_file_is_told_by_its_option()
    {
        var file = Path.GetTempFileName();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("AutoAttend:Data", file)]).Build();
        var refused = Assert.Throws<InvalidInputException>(() => DataFolder.Private(configuration, "keys"));
        Assert.Equal($"--data \"{file}\": this is a file. Name a folder.", refused.Message);
        File.Delete(file);
    }
}
