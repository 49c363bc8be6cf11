using AutoAttend.Silo;
using AutoAttend.Web.Hosting;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = CommandLine.ToConfiguration(args),
        ContentRootPath = AppContext.BaseDirectory,
    });
    builder.AddSiloOrCluster();
    builder.AddDashboard();

    var app = builder.Build();
    app.CheckBeforeStart();
    app.UseDashboard();
    app.MapDashboard();
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (StartProblem.Explain(failure) is { } problem)
{
    await Console.Error.WriteLineAsync(problem);
    return 2;
}
