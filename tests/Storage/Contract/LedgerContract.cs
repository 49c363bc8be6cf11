using AutoAttend.Contracts;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Ports;
using FsCheck;
using FsCheck.Xunit;

namespace AutoAttend.Storage.Tests.Contract;

/// <summary>What a ledger has to do, whichever engine is behind it.</summary>
public abstract class LedgerContract : ContractTest
{
    private protected LedgerContract(Func<IStore> newStore)
        : base(newStore)
    {
    }

    private static readonly DateTimeOffset Ever = DateTimeOffset.MaxValue;

    private ILedger Ledger => Store.Get<ILedger>();

    [Fact]
    public async Task A_sighting_comes_back_as_it_was_appended()
    {
        var sighting = Sample.Sighting("p1", evidenceId: "e1") with { FirstSeen = Sample.Morning.AddTicks(1234567) };

        Assert.True(await Ledger.Append(sighting, default));

        Assert.Equal([sighting], await Ledger.ReadPerson("p1", DateTimeOffset.MinValue, Ever, default));
    }

    [Fact]
    public async Task The_same_key_again_changes_nothing()
    {
        await Ledger.Append(Sample.Sighting("p1"), default);

        Assert.False(await Ledger.Append(Sample.Sighting("p1") with { Faces = 99 }, default));

        Assert.Equal(12, Assert.Single(await Ledger.ReadPerson("p1", DateTimeOffset.MinValue, Ever, default)).Faces);
    }

    [Fact]
    public async Task A_sighting_that_names_nobody_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Ledger.Append(Sample.Sighting(null), default));

    [Fact]
    public async Task Reading_gives_the_newest_revision_of_each_whatever_the_order_they_came_in()
    {
        await Ledger.Append(Sample.Sighting("p1", revision: 2, seconds: 30), default);
        await Ledger.Append(Sample.Sighting("p1", revision: 0, seconds: 10), default);
        await Ledger.Append(Sample.Sighting("p1", revision: 1, seconds: 20), default);

        Assert.Equal(2, Assert.Single(await Ledger.ReadPerson("p1", Sample.Morning, Ever, default)).Revision);
    }

    [Theory]
    [InlineData(-20, -1, false)]
    [InlineData(-20, 0, false)]
    [InlineData(-20, 1, true)]
    [InlineData(3, 4, true)]
    [InlineData(10, 20, true)]
    [InlineData(11, 20, false)]
    public async Task A_sighting_from_0_to_10_s_overlaps_a_half_open_span(int from, int to, bool found)
    {
        await Ledger.Append(Sample.Sighting("p1", seconds: 10), default);

        var read = await Ledger.ReadPerson("p1", Sample.Morning.AddSeconds(from), Sample.Morning.AddSeconds(to), default);

        Assert.Equal(found, read.Count == 1);
    }

    [Fact]
    public async Task A_site_reads_by_person_and_first_seen_and_without_other_sites()
    {
        await Ledger.Append(Sample.Sighting("p2", "d", atSeconds: 0), default);
        await Ledger.Append(Sample.Sighting("p1", "c", atSeconds: 9), default);
        await Ledger.Append(Sample.Sighting("p1", "b", atSeconds: 1), default);
        await Ledger.Append(Sample.Sighting("p1", "x") with { SiteId = "elsewhere" }, default);

        Assert.Equal(["b", "c", "d"], (await Ledger.ReadSite("main", Sample.Morning, Ever, default)).Select(sighting => sighting.Id));
    }

    [Fact]
    public async Task Erasing_a_person_removes_every_revision_and_nobody_else()
    {
        await Ledger.Append(Sample.Sighting("p1", revision: 0), default);
        await Ledger.Append(Sample.Sighting("p1", revision: 1), default);
        await Ledger.Append(Sample.Sighting("p2", "other"), default);

        Assert.Equal(2, await Ledger.Erase("p1", default));

        Assert.Equal("p2", Assert.Single(await Ledger.ReadSite("main", Sample.Morning, Ever, default)).PersonId);
    }

    [Property(MaxTest = 20)]
    public async Task Whatever_is_appended_how_often_and_in_whichever_order_the_ledger_reads_the_same(NonEmptyArray<(byte Id, byte Revision)> keys)
    {
        var ledger = NewStore().Get<ILedger>();
        var sightings = keys.Get
            .Select(key => (Id: key.Id % 5, Revision: key.Revision % 4))
            .Select(key => Sample.Sighting("p1", $"track-{key.Id}", key.Revision, atSeconds: key.Id, seconds: 1 + key.Revision))
            .ToList();

        var appended = await Task.WhenAll(sightings.Concat(sightings).Select(sighting => ledger.Append(sighting, default)));

        Assert.Equal(sightings.Distinct().Count(), appended.Count(isNew => isNew));
        Assert.Equal(
            sightings.GroupBy(sighting => sighting.Id).Select(same => same.MaxBy(sighting => sighting.Revision)!).OrderBy(sighting => sighting.FirstSeen),
            await ledger.ReadPerson("p1", Sample.Morning, Ever, default));
    }

    [Fact]
    public async Task A_long_sighting_is_found_from_within_its_span_however_many_shorter_ones_lie_around_it()
    {
        await Ledger.Append(Sample.Sighting("p1", "long", atSeconds: 0, seconds: 8 * 3600), default);
        await Task.WhenAll(Enumerable.Range(0, 1500).Select(number => Ledger.Append(Sample.Sighting("p1", $"{number}", atSeconds: 10 * number), default)));

        var read = await Ledger.ReadPerson("p1", Sample.Morning.AddHours(7), Sample.Morning.AddHours(7).AddSeconds(1), default);

        Assert.Equal(["long"], read.Select(sighting => sighting.Id));
        Assert.Equal(1501, (await Ledger.ReadSite("main", Sample.Morning, Ever, default)).Count);
    }

    [Property(MaxTest = 20)]
    public async Task Pages_of_a_person_of_a_camera_or_of_a_time_go_from_the_newest_back_and_neither_repeat_nor_skip(
        NonEmptyArray<(byte Person, byte Camera, byte Second, byte Revision)> keys, byte take)
    {
        var ledger = NewStore().Get<ILedger>();
        var all = keys.Get.Select((key, number) => Sample.Sighting($"p{key.Person % 2}", $"track-{number}", key.Revision % 3, atSeconds: key.Second % 8) with
        {
            CameraId = $"camera-{key.Camera % 2}",
            SiteId = $"site-{key.Camera % 3}",
        }).ToList();
        foreach (var sighting in all)
        {
            await ledger.Append(sighting with { Revision = 0 }, default);
            await ledger.Append(sighting, default);
        }

        foreach (var query in (SightingQuery[])
            [
                new(), new(PersonId: "p1"), new(CameraId: "camera-1"), new(PersonId: "p0", CameraId: "camera-0"), new(Outcome: SightingOutcome.Person),
                new(From: Sample.Morning.AddSeconds(2), To: Sample.Morning.AddSeconds(6), CameraId: "camera-0"),
            ])
        {
            Assert.Equal(
                all.Where(sighting =>
                        (query.PersonId ?? sighting.PersonId) == sighting.PersonId && (query.CameraId ?? sighting.CameraId) == sighting.CameraId
                        && (query.From is null || sighting.FirstSeen >= query.From) && (query.To is null || sighting.FirstSeen < query.To))
                    .OrderByDescending(sighting => sighting.FirstSeen).ThenByDescending(sighting => sighting.Id, StringComparer.Ordinal),
                await Pages(ledger, query with { Take = 1 + (take % 4) }));
        }
    }

    [Fact]
    public async Task Strangers_are_not_in_the_ledger_and_who_was_erased_is_on_no_page()
    {
        await Ledger.Append(Sample.Sighting("p1", "a"), default);
        await Ledger.Append(Sample.Sighting("p2", "b"), default);

        await Ledger.Erase("p1", default);

        Assert.Empty((await Ledger.Query(new SightingQuery(Outcome: SightingOutcome.Stranger), default)).Sightings);
        foreach (var query in (SightingQuery[])[new(), new(CameraId: Sample.Sighting("p1").CameraId)])
            Assert.Equal("p2", Assert.Single((await Ledger.Query(query, default)).Sightings).PersonId);
    }

    [Fact]
    public async Task A_page_that_cannot_be_given_says_why()
    {
        await Assert.ThrowsAsync<InvalidInputException>(() => Ledger.Query(new SightingQuery(Take: 0), default));
        await Assert.ThrowsAsync<InvalidInputException>(() => Ledger.Query(new SightingQuery(Before: "yesterday"), default));
    }

    private static async Task<IReadOnlyList<Sighting>> Pages(ILedger ledger, SightingQuery query)
    {
        List<Sighting> all = [];
        SightingPage page;
        do
        {
            page = await ledger.Query(query, default);
            all.AddRange(page.Sightings);
            query = query with { Before = page.Next };
        }
        while (page.Next is not null);
        return all;
    }

    [Property(MaxTest = 15)]
    public async Task Several_who_append_the_same_at_once_append_it_once(NonEmptyArray<(byte Id, byte Revision)> keys)
    {
        var store = NewStore();
        await using var other = store.SameData();
        var sightings = keys.Get.Select(key => Sample.Sighting("p1", $"{key.Id % 5}", key.Revision % 4)).Distinct().ToList();

        var appended = await Task.WhenAll(sightings.SelectMany(sighting =>
            new[] { store, other }.Select(each => each.Get<ILedger>().Append(sighting, default))));

        Assert.Equal(sightings.Count, appended.Count(isNew => isNew));
        Assert.Equal(sightings.Count, await other.Get<ILedger>().Erase("p1", default));
        Assert.Empty(await store.Get<ILedger>().ReadSite("main", DateTimeOffset.MinValue, Ever, default));
    }
}
