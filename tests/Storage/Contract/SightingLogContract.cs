using AutoAttend.Contracts;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Ports;
using FsCheck;
using FsCheck.Xunit;

namespace AutoAttend.Storage.Tests.Contract;

/// <summary>What a sighting log has to do, whichever engine is behind it.</summary>
public abstract class SightingLogContract : ContractTest
{
    private protected SightingLogContract(Func<IStore> newStore)
        : base(newStore)
    {
    }

    private ISightingLog Log => Store.Get<ISightingLog>();

    private IEvidenceStore Evidence => Store.Get<IEvidenceStore>();

    [Fact]
    public async Task A_sighting_comes_back_as_it_was_written()
    {
        var undecided = Sample.Sighting(null, evidenceId: "e1") with
        {
            Outcome = SightingOutcome.Undecided,
            VisitorId = null,
            MatchCosine = null,
            MatchMargin = null,
            Reason = "too blurred",
            Ended = false,
        };

        Assert.True(await Log.Write(undecided, default));

        Assert.Equal([undecided], (await Log.Query(new SightingQuery(), default)).Sightings);
    }

    [Fact]
    public async Task A_newer_revision_replaces_an_older_one_and_never_the_other_way_round()
    {
        Assert.True(await Log.Write(Sample.Sighting("p1", revision: 1), default));
        Assert.False(await Log.Write(Sample.Sighting("p1", revision: 1) with { Faces = 99 }, default));
        Assert.False(await Log.Write(Sample.Sighting("p1", revision: 0), default));
        Assert.True(await Log.Write(Sample.Sighting("p1", revision: 2), default));

        var stored = Assert.Single((await Log.Query(new SightingQuery(), default)).Sightings);
        Assert.Equal((2, 12), (stored.Revision, stored.Faces));
    }

    [Fact]
    public async Task A_picture_that_a_newer_revision_no_longer_names_is_removed()
    {
        await Evidence.Put("first", [1], default);
        await Evidence.Put("better", [2], default);
        await Log.Write(Sample.Sighting("p1", revision: 0, evidenceId: "first"), default);

        await Log.Write(Sample.Sighting("p1", revision: 1, evidenceId: "better"), default);

        Assert.Null(await Evidence.Get("first", default));
        Assert.NotNull(await Evidence.Get("better", default));
    }

    [Fact]
    public async Task Each_filter_keeps_what_it_names()
    {
        await Log.Write(Sample.Sighting("p1", "a", atSeconds: 0), default);
        await Log.Write(Sample.Sighting("p2", "b", atSeconds: 10) with { CameraId = "door" }, default);
        await Log.Write(Sample.Sighting(null, "c", atSeconds: 20), default);

        Assert.Equal(["b"], await Ids(new SightingQuery(CameraId: "door")));
        Assert.Equal(["a"], await Ids(new SightingQuery(PersonId: "p1")));
        Assert.Equal(["c"], await Ids(new SightingQuery(Outcome: SightingOutcome.Stranger)));
        Assert.Equal(["c", "b"], await Ids(new SightingQuery(From: Sample.Morning.AddSeconds(10))));
        Assert.Equal(["a"], await Ids(new SightingQuery(To: Sample.Morning.AddSeconds(10))));
        Assert.Equal(["b"], await Ids(new SightingQuery(
            Sample.Morning, Sample.Morning.AddSeconds(20), "door", "p2", SightingOutcome.Person)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task A_page_of_no_or_too_many_sightings_is_refused(int take)
    {
        var refusal = await Assert.ThrowsAsync<InvalidInputException>(() => Log.Query(new SightingQuery(Take: take), default));

        Assert.Equal($"take \"{take}\": ask for 1 to 1000 sightings a page.", refusal.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("12x:a")]
    [InlineData("-5:a")]
    public async Task A_cursor_that_no_page_gave_is_refused(string before)
    {
        var refusal = await Assert.ThrowsAsync<InvalidInputException>(() => Log.Query(new SightingQuery(Before: before), default));

        Assert.Equal(("before", before), (refusal.Field, refusal.Value));
    }

    [Fact]
    public async Task Expiry_removes_what_ended_before_and_its_pictures()
    {
        await Evidence.Put("old", [1], default);
        await Evidence.Put("new", [2], default);
        await Log.Write(Sample.Sighting("p1", "a", atSeconds: 0, seconds: 9, evidenceId: "old"), default);
        await Log.Write(Sample.Sighting("p1", "b", atSeconds: 0, seconds: 10, evidenceId: "new"), default);

        Assert.Equal(1, await Log.Expire(Sample.Morning.AddSeconds(10), default));

        Assert.Equal(["b"], await Ids(new SightingQuery()));
        Assert.Null(await Evidence.Get("old", default));
        Assert.NotNull(await Evidence.Get("new", default));
    }

    [Fact]
    public async Task Expiry_removes_more_than_fits_into_one_step()
    {
        await Task.WhenAll(Enumerable.Range(0, 1200).Select(number => Log.Write(Sample.Sighting("p1", $"{number}"), default)));

        Assert.Equal(1200, await Log.Expire(Sample.Morning.AddDays(1), default));

        Assert.Empty(await Ids(new SightingQuery()));
    }

    [Fact]
    public async Task Erasing_a_person_tells_the_pictures_and_leaves_everybody_else()
    {
        await Log.Write(Sample.Sighting("p1", "a", evidenceId: "e1"), default);
        await Log.Write(Sample.Sighting("p1", "b"), default);
        await Log.Write(Sample.Sighting("p2", "c", evidenceId: "e2"), default);

        var (sightings, evidence) = await Log.Erase("p1", default);

        Assert.Equal(2, sightings);
        Assert.Equal(["e1"], evidence);
        Assert.Equal(["c"], await Ids(new SightingQuery()));
    }

    [Property(MaxTest = 20)]
    public async Task Pages_neither_repeat_nor_skip_whatever_their_size_and_however_many_share_a_time(
        NonEmptyArray<byte> seconds, PositiveInt pageSize)
    {
        var log = NewStore().Get<ISightingLog>();
        var written = seconds.Get.Select((second, number) => Sample.Sighting("p1", $"{number % 3}:{number}", atSeconds: second % 4)).ToList();
        await Task.WhenAll(written.Select(sighting => log.Write(sighting, default)));

        List<Sighting> read = [];
        SightingPage page;
        string? before = null;
        do
        {
            page = await log.Query(new SightingQuery(Before: before, Take: 1 + pageSize.Get % 7), default);
            read.AddRange(page.Sightings);
            before = page.Next;
        }
        while (before is not null);

        Assert.Equal(
            written.OrderByDescending(sighting => sighting.FirstSeen).ThenByDescending(sighting => sighting.Id, StringComparer.Ordinal),
            read);
    }

    [Fact]
    public async Task A_sighting_whose_outcome_is_decided_later_is_found_under_the_new_one_alone()
    {
        var undecided = Sample.Sighting(null, "a") with { Outcome = SightingOutcome.Undecided, VisitorId = null };
        await Log.Write(undecided, default);

        await Log.Write(Sample.Sighting("p1", "a", revision: 1), default);

        Assert.Empty(await Ids(new SightingQuery(Outcome: SightingOutcome.Undecided)));
        Assert.Equal(["a"], await Ids(new SightingQuery(PersonId: "p1", CameraId: "cam", Outcome: SightingOutcome.Person)));
        Assert.Equal(["a"], await Ids(new SightingQuery(CameraId: "cam")));
        Assert.Equal(["a"], await Ids(new SightingQuery()));
    }

    [Fact]
    public async Task A_person_at_one_camera_among_many_is_found_over_several_pages()
    {
        await Task.WhenAll(Enumerable.Range(0, 2500).Select(number =>
            Log.Write(Sample.Sighting("p1", $"{number:0000}", atSeconds: number) with { CameraId = number % 500 == 3 ? "door" : "cam" }, default)));

        var first = await Log.Query(new SightingQuery(PersonId: "p1", CameraId: "door", Take: 3), default);
        var second = await Log.Query(new SightingQuery(PersonId: "p1", CameraId: "door", Take: 3, Before: first.Next), default);

        Assert.Equal(["2003", "1503", "1003", "0503", "0003"], first.Sightings.Concat(second.Sightings).Select(sighting => sighting.Id));
        Assert.Null(second.Next);
    }

    [Property(MaxTest = 15)]
    public async Task However_many_write_at_once_the_newest_revision_of_each_is_left(NonEmptyArray<(byte Id, byte Revision)> keys)
    {
        var store = NewStore();
        await using var other = store.SameData();
        var sightings = keys.Get
            .Select(key => Sample.Sighting(key.Revision % 2 == 0 ? "p1" : "p2", $"{key.Id % 4}", key.Revision % 6, seconds: 1 + key.Revision % 6))
            .ToList();

        await Task.WhenAll(sightings.Select((sighting, number) => (number % 2 == 0 ? store : other).Get<ISightingLog>().Write(sighting, default)));

        var newest = sightings.GroupBy(sighting => sighting.Id).ToDictionary(same => same.Key, same => same.Max(sighting => sighting.Revision));
        var read = (await store.Get<ISightingLog>().Query(new SightingQuery(), default)).Sightings;
        Assert.Equal(newest, read.ToDictionary(sighting => sighting.Id, sighting => sighting.Revision));
        var byPerson = (await Task.WhenAll(new[] { "p1", "p2" }.Select(person => other.Get<ISightingLog>().Query(new SightingQuery(PersonId: person), default))))
            .SelectMany(page => page.Sightings).OrderBy(sighting => sighting.Id);
        Assert.Equal(read.OrderBy(sighting => sighting.Id), byPerson);
        // Nothing is left that another revision had put somewhere.
        Assert.Equal(read.Count, await other.Get<ISightingLog>().Expire(Sample.Morning.AddDays(1), default));
    }

    private async Task<IEnumerable<string>> Ids(SightingQuery query) =>
        (await Log.Query(query, default)).Sightings.Select(sighting => sighting.Id);
}
