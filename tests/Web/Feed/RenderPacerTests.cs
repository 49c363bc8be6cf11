using AutoAttend.Web.Feed;
using Microsoft.Extensions.Time.Testing;

namespace AutoAttend.Web.Tests.Feed;

public sealed class RenderPacerTests
{
    private readonly FakeTimeProvider _time = new();
    private int _renders;

    [Fact]
    public void A_storm_of_requests_makes_four_renders_a_second()
    {
        using var pacer = new RenderPacer(_time, () => _renders++);
        for (var ms = 0; ms < 1000; ms += 10)
        {
            pacer.Request();
            _time.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.InRange(_renders, 3, 4);
    }

    [Fact]
    public void The_last_request_is_never_lost()
    {
        using var pacer = new RenderPacer(_time, () => _renders++);
        pacer.Request();
        _time.Advance(RenderPacer.Interval);
        pacer.Request();
        _time.Advance(RenderPacer.Interval);
        Assert.Equal(2, _renders);
    }

    [Fact]
    public void Without_a_request_nothing_happens()
    {
        using var pacer = new RenderPacer(_time, () => _renders++);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, _renders);
    }
}
