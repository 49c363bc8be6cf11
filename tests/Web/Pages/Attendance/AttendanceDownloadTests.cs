using System.Text;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sites;
using AutoAttend.Web.Pages.Attendance;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AutoAttend.Web.Tests.Pages.Attendance;

public sealed class AttendanceDownloadTests
{
    private readonly IGrainFactory _grains = Substitute.For<IGrainFactory>();

    public AttendanceDownloadTests()
    {
        var people = Substitute.For<IPeopleDirectoryGrain>();
        var sites = Substitute.For<ISiteDirectoryGrain>();
        var cameras = Substitute.For<ICameraDirectoryGrain>();
        var board = Substitute.For<IAttendanceBoardGrain>();
        var person = Substitute.For<IPersonGrain>();
        _grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only).Returns(people);
        _grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).Returns(sites);
        _grains.GetGrain<ICameraDirectoryGrain>(GrainKeys.Only).Returns(cameras);
        _grains.GetGrain<IAttendanceBoardGrain>("main/2026-03-02").Returns(board);
        _grains.GetGrain<IPersonGrain>("p1").Returns(person);
        sites.List().Returns([Sample.Berlin]);
        cameras.List().Returns([]);
        people.GetMany(Arg.Any<IReadOnlyCollection<string>>()).Returns([new PersonSummary("p1", "=Amelia Okafor", "17", [], 1, null)]);
        board.Get().Returns([Sample.Record("p1"), Sample.Record("p2", isIn: false)]);
        person.GetHistory(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 2)).Returns([Sample.Record("p1", isIn: false)]);
    }

    [Fact]
    public async Task A_board_has_a_line_for_each_person() => Assert.Equal(
        """
        person_id,person,number,site,date,first_in,last_out,minutes_present,in,sightings
        p1,"'=Amelia Okafor",17,main,2026-03-02,2026-03-02T08:00:00.000+01:00,2026-03-02T10:00:00.000+01:00,120.0,yes,3
        p2,,,main,2026-03-02,2026-03-02T08:00:00.000+01:00,2026-03-02T10:00:00.000+01:00,120.0,no,3

        """.ReplaceLineEndings("\r\n"),
        await Body(await AttendanceEndpoints.Csv(_grains, "main", "2026-03-02", null, null, null)));

    [Fact]
    public async Task A_history_has_the_same_columns()
    {
        var text = await Body(await AttendanceEndpoints.Csv(_grains, null, null, "p1", "2026-03-01", "2026-03-02"));
        Assert.StartsWith("person_id,person,number,site,date,", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static async Task<string> Body(IResult result)
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        http.Response.Body = body;
        await result.ExecuteAsync(http);
        return Encoding.UTF8.GetString(body.ToArray().AsSpan(3));
    }
}
