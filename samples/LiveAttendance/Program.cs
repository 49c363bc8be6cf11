using AutoAttend.Contracts.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// The ten lines that give a service the cluster.
var builder = Host.CreateApplicationBuilder();
builder.Services.AddAutoAttendClient(options => options.Redis = args is [var redis, ..] ? redis : "localhost:6379");
using var host = builder.Build();
await host.StartAsync();
var attend = host.Services.GetRequiredService<AutoAttendClient>();
await attend.WhenConnected();
foreach (var camera in await attend.Cameras.List())
    Console.WriteLine($"camera {camera.Settings.Name}: {camera.Status.State}");
await foreach (var happened in attend.Events.Follow())
    await Tell(happened.Sighting, happened.Attendance);

// Whoever is named has a name in the directory; events themselves carry ids only.
async Task Tell(AutoAttend.Contracts.Sightings.Sighting? sighting, AutoAttend.Contracts.Attendance.AttendanceRecord? record)
{
    if (sighting is not null)
        Console.WriteLine($"sighting {sighting.Id}: {sighting.Outcome}");
    if (record is not null)
    {
        var person = await attend.Person(record.PersonId).Get();
        Console.WriteLine($"attendance {person.Profile.Name}: in at {record.FirstIn:HH:mm:ss}, {record.Status}, {record.Sightings} sightings");
    }
}
