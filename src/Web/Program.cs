using AutoAttend.Contracts;
using AutoAttend.Silo;
using AutoAttend.Web.Hosting;
using Microsoft.Extensions.Options;

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
    app.CheckBeforeStart();
    app.UseDashboard();
    app.MapDashboard();
    await app.RunAsync();
    return 0;
}
catch (Exception unusable) when (unusable is InvalidInputException or OptionsValidationException)
{
    await Console.Error.WriteLineAsync(unusable.Message);
    return 2;
}
