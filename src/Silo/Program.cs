using AutoAttend.Silo;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder(args);
builder.AddAutoAttendSilo();
await builder.Build().RunAsync();
