using System.Net;
using System.Net.Sockets;
using AutoAttend.Contracts;
using Microsoft.Extensions.Options;

namespace AutoAttend.Web.Hosting;

/// <summary>Looks at what would keep the process from starting, so that it is told in one line and not by a host that fails half-way.</summary>
public static class StartCheck
{
    /// <summary>Validates the options and tries the addresses to listen on.</summary>
    /// <exception cref="OptionsValidationException">A setting is not usable.</exception>
    /// <exception cref="InvalidInputException">An address is none, or is taken.</exception>
    public static void CheckBeforeStart(this WebApplication app)
    {
        app.Services.GetService<IStartupValidator>()?.Validate();
        foreach (var address in (app.Configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
            CheckIsFree(Parse(address, app.Configuration));
    }

    private static BindingAddress Parse(string text, IConfiguration configuration)
    {
        const string Example = "give addresses like http://localhost:8080, with semicolons between them.";
        try
        {
            var address = BindingAddress.Parse(text);
            return address.Scheme switch
            {
                "http" => address,
                "https" when configuration.GetSection("Kestrel:Certificates:Default").Exists() => address,
                "https" => throw new InvalidInputException(
                    "--urls", text, "https needs a certificate. Name one with --Kestrel:Certificates:Default:Path FILE, or put a proxy that speaks TLS before an http address."),
                _ => throw new InvalidInputException("--urls", text, Example),
            };
        }
        catch (FormatException)
        {
            throw new InvalidInputException("--urls", text, Example);
        }
    }

    private static void CheckIsFree(BindingAddress address)
    {
        if (address.Port == 0 || address.IsUnixPipe)
            return;
        try
        {
            using var listener = new TcpListener(IPAddress.TryParse(address.Host, out var ip) ? ip : Host(address.Host), address.Port);
            listener.Start();
        }
        catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            throw new InvalidInputException(
                "--port",
                $"{address.Port}",
                taken.SocketErrorCode == SocketError.AccessDenied
                    ? "this user may not listen there. Choose a port above 1023."
                    : "another process listens there. Stop it, or choose another port with --port N.");
        }
    }

    private static IPAddress Host(string name) => name is "localhost" ? IPAddress.Loopback : IPAddress.Any;
}
