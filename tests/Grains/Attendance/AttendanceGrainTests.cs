using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Events;
using AutoAttend.Contracts.Sites;
using AutoAttend.Grains.Tests.Fakes;
using Orleans.Streams;

namespace AutoAttend.Grains.Tests.Attendance;

public sealed class AttendanceGrainTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private GrainsCluster _cluster = null!;
    private string _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _cluster = await GrainsCluster.Start();
        _ada = (await _cluster.People.Enrol(Sample.Profile())).Id;
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_sighting_shows_on_the_board_in_the_history_and_on_the_stream()
    {
        TaskCompletionSource<AttendanceRecord> heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var stream = _cluster.Client.GetStreamProvider(EventStreams.Provider).GetStream<AttendanceRecord>(EventStreams.Attendance);
        await stream.SubscribeAsync((record, _) =>
        {
            heard.TrySetResult(record);
            return Task.CompletedTask;
        });

        await _cluster.Person(_ada).Record(Sample.Sighting(_ada, "08:00"));

        var shown = Assert.Single(await _cluster.Board(Sample.Day).Get());
        var remembered = Assert.Single(await _cluster.Person(_ada).GetHistory(Sample.Day, Sample.Day));
        Assert.Equivalent(shown, remembered, strict: true);
        Assert.Equivalent(shown, await heard.Task.WaitAsync(Patience), strict: true);
        Assert.Equal(CheckOrigin.Automatic, shown.CheckOut?.Origin);
    }

    [Fact]
    public async Task The_same_revision_again_changes_nothing_and_a_newer_one_takes_its_place()
    {
        var first = Sample.Sighting(_ada, "08:00", CameraDirection.Both);
        await _cluster.Person(_ada).Record(first);
        await _cluster.Person(_ada).Record(first);
        Assert.Equal(1, _cluster.Ports.Ledger.Count);

        await _cluster.Person(_ada).Record(first with { Revision = 1, LastSeen = first.LastSeen.AddMinutes(10) });
        await _cluster.Person(_ada).Record(first);
        var record = Assert.Single(await _cluster.Board(Sample.Day).Get());
        Assert.Equal((1, TimeSpan.FromSeconds(605)), (record.Sightings, record.Present));
    }

    [Fact]
    public async Task A_board_is_rebuilt_from_the_ledger_after_a_restart()
    {
        await _cluster.Person(_ada).Record(Sample.Sighting(_ada, "08:00"));
        await _cluster.Person(_ada).Record(Sample.Sighting(_ada, "17:00", CameraDirection.Out));
        var before = await _cluster.Board(Sample.Day).Get();
        await _cluster.Deactivate(_cluster.Board(Sample.Day));

        Assert.Equivalent(before, await _cluster.Board(Sample.Day).Get(), strict: true);
        Assert.Equivalent(before, await _cluster.Board(Sample.Day).Rebuild(), strict: true);
        Assert.Equal(TimeSpan.FromHours(9) + TimeSpan.FromSeconds(5), Assert.Single(before).Present);
    }

    [Fact]
    public async Task What_failed_after_the_ledger_shows_after_another_attempt()
    {
        var sighting = Sample.Sighting(_ada, "08:00");
        Assert.Empty(await _cluster.Board(Sample.Day).Get());
        _cluster.Ports.Faults.Arm("ILedger.Appended");
        await Assert.ThrowsAnyAsync<Exception>(() => _cluster.Person(_ada).Record(sighting));
        await _cluster.Person(_ada).Record(sighting);
        Assert.Equal(1, Assert.Single(await _cluster.Board(Sample.Day).Get()).Sightings);
    }

    [Fact]
    public async Task A_change_of_gap_or_zone_derives_the_board_again()
    {
        await _cluster.Person(_ada).Record(Sample.Sighting(_ada, "22:30", CameraDirection.Both));
        await _cluster.Person(_ada).Record(Sample.Sighting(_ada, "23:15", CameraDirection.Both));
        Assert.Equal(2, Assert.Single(await _cluster.Board(Sample.Day).Get()).Intervals.Count);

        var site = await _cluster.Sites.Get(GrainKeys.FirstSite);
        await _cluster.Sites.Save(site with { PresenceGapMinutes = 60 });
        Assert.Single(Assert.Single(await _cluster.Board(Sample.Day).Get()).Intervals);

        await _cluster.Sites.Save(site with { TimeZone = "Europe/Berlin" });
        Assert.Single(Assert.Single(await _cluster.Board(Sample.Day).Get()).Intervals);
        Assert.Single(await _cluster.Board(Sample.Day.AddDays(1)).Get());
    }

    [Fact]
    public async Task Each_site_has_its_own_record_in_its_own_days()
    {
        await _cluster.Sites.Save(new Site("tokyo", "Tokyo", "Asia/Tokyo", 30));
        await _cluster.Person(_ada).Record(Sample.Sighting(_ada, "08:00"));
        await _cluster.Person(_ada).Record(Sample.Sighting(_ada, "20:00", siteId: "tokyo"));

        var history = await _cluster.Person(_ada).GetHistory(Sample.Day.AddDays(-3), Sample.Day.AddDays(3));
        Assert.Equal([("tokyo", Sample.Day.AddDays(1)), ("main", Sample.Day)], history.Select(record => (record.SiteId, record.Date)));
        Assert.Equal(TimeSpan.FromHours(9), history[0].FirstIn!.Value.Offset);
        Assert.Single(await _cluster.Board(Sample.Day.AddDays(1), "tokyo").Get());
    }

    [Fact]
    public async Task A_sighting_at_an_unknown_site_is_kept_and_shows_once_the_site_exists()
    {
        await _cluster.Person(_ada).Record(Sample.Sighting(_ada, "08:00", siteId: "annex"));
        Assert.Empty(await _cluster.Person(_ada).GetHistory(Sample.Day, Sample.Day));
        await _cluster.Sites.Save(new Site("annex", "Annex", "UTC", 30));
        Assert.Single(await _cluster.Person(_ada).GetHistory(Sample.Day, Sample.Day));
        Assert.Single(await _cluster.Board(Sample.Day, "annex").Get());
    }

    [Fact]
    public async Task A_sighting_of_somebody_else_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _cluster.Person(_ada).Record(Sample.Sighting("p-other", "08:00")));
        Assert.Equal(0, _cluster.Ports.Ledger.Count);
    }

    [Fact]
    public Task A_board_of_an_unknown_site_is_not_found() =>
        Assert.ThrowsAsync<NotFoundException>(() => _cluster.Board(Sample.Day, "nowhere").Get());
}
