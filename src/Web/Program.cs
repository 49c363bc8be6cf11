using AutoAttend.Contracts;
using AutoAttend.Silo;
using AutoAttend.Web.Hosting;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = CommandLine.ToConfiguration(args),
        ContentRootPath = AppContext.BaseDirectory,
    });
    builder.AddAutoAttendSilo();
    builder.AddDashboard();

    var app = builder.Build();
    app.UseDashboard();
    app.MapDashboard();
    await app.RunAsync();
    return 0;
}
catch (InvalidInputException unusable)
{
    await Console.Error.WriteLineAsync(unusable.Message);
    return 2;
}
catch (IOException busy) when (busy.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{busy.Message} Stop what listens there, or choose another port with --port N.");
    return 1;
}
