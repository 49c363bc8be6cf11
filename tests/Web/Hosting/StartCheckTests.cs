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

    [Fact]
    public void A_data_folder_that_cannot_be_made_is_told_by_its_option()
    {
        var file = Path.GetTempFileName();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("AutoAttend:Data", file)]).Build();
        var refused = Assert.Throws<InvalidInputException>(() => DataFolder.Private(configuration, "keys"));
        Assert.Equal("--data", refused.Field);
        Assert.Equal(file, refused.Value);
        File.Delete(file);
    }
}
