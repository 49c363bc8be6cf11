using AutoAttend.Contracts;
using AutoAttend.Contracts.People;
using AutoAttend.Web.Feed;
using Microsoft.Extensions.Time.Testing;

namespace AutoAttend.Web.Tests.Feed;

public sealed class PeopleNamesTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly IPeopleDirectoryGrain _directory = Substitute.For<IPeopleDirectoryGrain>();
    private readonly PeopleNames _names;

    public PeopleNamesTests()
    {
        var grains = Substitute.For<IGrainFactory>();
        grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only).Returns(_directory);
        _directory.GetMany(Arg.Any<IReadOnlyCollection<string>>()).Returns([new PersonSummary("p1", "Amelia", "", [], 1, "e1")]);
        _names = new PeopleNames(grains, _time);
    }

    [Fact]
    public async Task A_name_is_asked_for_once_a_minute()
    {
        await _names.Load(["p1", null, "p1"]);
        await _names.Load(["p1"]);
        Assert.Equal("Amelia", _names.Name("p1"));
        await _directory.Received(1).GetMany(Arg.Is<IReadOnlyCollection<string>>(ids => ids.Single() == "p1"));

        _time.Advance(TimeSpan.FromSeconds(61));
        await _names.Load(["p1"]);
        await _directory.Received(2).GetMany(Arg.Any<IReadOnlyCollection<string>>());
    }

    [Fact]
    public async Task Somebody_erased_has_no_name()
    {
        await _names.Load(["p2"]);
        Assert.Equal("Erased person", _names.Name("p2"));
        Assert.Null(_names.Find("p2"));
    }

    [Fact]
    public async Task A_forgotten_name_is_asked_for_again()
    {
        await _names.Load(["p1"]);
        _names.Forget("p1");
        await _names.Load(["p1"]);
        await _directory.Received(2).GetMany(Arg.Any<IReadOnlyCollection<string>>());
    }
}
