using System.Text;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Contracts.Sightings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AutoAttend.Silo.Tests.People;

/// <summary>People and their attendance in the real process over its real file.</summary>
public sealed class PersonOverRestartsTests : IDisposable
{
    private const string Name = "Ada Unmistakable";

    private static readonly DateOnly Day = new(2026, 3, 17);
    private static readonly DateTimeOffset Noon = new(2026, 3, 17, 12, 0, 0, TimeSpan.Zero);

    private readonly string _data = Path.Combine(Path.GetTempPath(), $"autoattend-{Guid.NewGuid():n}");

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Attendance_is_the_same_after_a_restart_and_an_erased_persons_name_is_in_no_file()
    {
        var (id, board) = await InProcess(async grains =>
        {
            var person = await grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only)
                .Enrol(new PersonProfile(Name, "n-1", ["Staff"], new Consent(new DateOnly(2026, 1, 5), "")));
            await grains.GetGrain<IPersonGrain>(person.Id).Record(Seen(person.Id, CameraDirection.In, 0));
            await grains.GetGrain<IPersonGrain>(person.Id).Record(Seen(person.Id, CameraDirection.Out, 5));
            return (person.Id, await Board(grains));
        });
        Assert.True(AnyFileHolds(Name));
        Assert.Equal(TimeSpan.FromHours(5), Assert.Single(board).Present);

        await InProcess(async grains =>
        {
            Assert.Equivalent(board, await Board(grains), strict: true);
            Assert.Equivalent(board, await grains.GetGrain<IPersonGrain>(id).GetHistory(Day, Day), strict: true);
            // Two sightings, and the trail's word of the group.
            Assert.Equal(3, (await grains.GetGrain<IPersonGrain>(id).Erase()).LedgerEntries);
            Assert.False(AnyFileHolds(Name));
            return id;
        });

        await InProcess(async grains =>
        {
            await Assert.ThrowsAsync<NotFoundException>(() => grains.GetGrain<IPersonGrain>(id).Record(Seen(id, CameraDirection.In, 6)));
            Assert.Empty(await Board(grains));
            return id;
        });
        Assert.False(AnyFileHolds(Name));
    }

    [Fact]
    public async Task Plans_corrections_and_closed_days_are_the_same_after_a_restart_and_go_with_the_person()
    {
        var (id, board) = await InProcess(async grains =>
        {
            var person = await grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only)
                .Enrol(new PersonProfile(Name, "n-1", ["Staff"], new Consent(new DateOnly(2026, 1, 5), "")));
            var shifts = grains.GetGrain<IShiftPlanGrain>(GrainKeys.FirstSite);
            await shifts.SaveTemplate(ShiftTemplate.Plain("noon", "Noon", new TimeOnly(11, 0), new TimeOnly(17, 0)), "boss");
            await shifts.SaveRota(new Rota("daily", "Daily", 1, Day, [new RotaEntry(0, "noon")]), "boss");
            await shifts.Assign(new RotaAssignment("a-1", "daily", Subject.Person(person.Id), Day, Day), "boss");
            await grains.GetGrain<IPersonGrain>(person.Id).Record(Seen(person.Id, CameraDirection.In, 0));
            var change = new CorrectionChange(Day, "shift/noon/2026-03-17", CorrectionKind.CheckOut, Noon.AddHours(5));
            await grains.GetGrain<ICorrectionsGrain>(person.Id).Correct("c-1", GrainKeys.FirstSite, change, "Left by the fire exit.", "boss");
            await grains.GetGrain<IPeriodsGrain>(GrainKeys.FirstSite).Close("close-1", Day, Day, "Payroll", "boss");
            return (person.Id, await Board(grains));
        });
        var record = Assert.Single(board);
        Assert.Equal((AttendanceStatus.Late, TimeSpan.FromHours(5), "close-1"), (record.Status, record.Present, record.ClosingId));

        await InProcess(async grains =>
        {
            Assert.Equivalent(board, await Board(grains), strict: true);
            await grains.GetGrain<IPersonGrain>(id).Erase();
            Assert.Empty(await Board(grains));
            Assert.Empty((await grains.GetGrain<IShiftPlanGrain>(GrainKeys.FirstSite).Get()).Assignments);
            Assert.False(AnyFileHolds("fire exit"));
            return id;
        });
    }

    private static Task<IReadOnlyList<AttendanceRecord>> Board(IGrainFactory grains) =>
        grains.GetGrain<IAttendanceBoardGrain>(GrainKeys.Board(GrainKeys.FirstSite, Day)).Get();

    private async Task<T> InProcess<T>(Func<IGrainFactory, Task<T>> work)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AutoAttend:Data"] = _data,
            ["AutoAttend:Site:TimeZone"] = "Etc/UTC",
        });
        builder.AddAutoAttendSilo();
        using var host = builder.Build();
        await host.StartAsync();
        try
        {
            return await work(host.Services.GetRequiredService<IGrainFactory>());
        }
        finally
        {
            await host.StopAsync();
        }
    }

    private static Sighting Seen(string person, CameraDirection direction, int hour) => new(
        $"s-{hour}", 0, GrainKeys.FirstSite, "c-1", direction, 1, SightingOutcome.Person, person, null, 0.8f, 0.3f,
        Noon.AddHours(hour), Noon.AddHours(hour), 5, 90, null, null, "m", true);

    private bool AnyFileHolds(string text) => Directory.EnumerateFiles(_data, "autoattend.db*").Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    });
}
