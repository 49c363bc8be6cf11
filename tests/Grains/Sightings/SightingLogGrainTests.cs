using AutoAttend.Contracts;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Sightings;
using AutoAttend.Grains.Tests.Fakes;

namespace AutoAttend.Grains.Tests.Sightings;

public sealed class SightingLogGrainTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 17, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_log_is_read_page_by_page_and_its_pictures_by_id()
    {
        await using var cluster = await GrainsCluster.Start();
        var log = cluster.Client.GetGrain<ISightingLogGrain>(GrainKeys.Only);
        foreach (var time in (string[])["08:00", "09:00", "10:00"])
            await cluster.Ports.Log.Write(Sample.Sighting("p-1", time), CancellationToken.None);
        await cluster.Ports.Evidence.Put("e-1", [1, 2, 3], CancellationToken.None);

        var first = await log.Query(new SightingQuery(Take: 2));
        var second = await log.Query(new SightingQuery(Take: 2, Before: first.Next));
        Assert.Equal([10, 9, 8], first.Sightings.Concat(second.Sightings).Select(sighting => sighting.FirstSeen.Hour));
        Assert.Null(second.Next);
        Assert.Equal([1, 2, 3], await log.GetEvidence("e-1"));
        Assert.Null(await log.GetEvidence("gone"));
        await Assert.ThrowsAsync<InvalidInputException>(() => log.Query(new SightingQuery(Take: 0)));
    }

    [Fact]
    public async Task The_ledger_still_has_what_the_log_has_forgotten()
    {
        await using var cluster = await GrainsCluster.Start();
        var log = cluster.Client.GetGrain<ISightingLogGrain>(GrainKeys.Only);
        var sighting = Sample.Sighting("p-1", "08:00");
        await cluster.Ports.Log.Write(sighting, CancellationToken.None);
        await cluster.Ports.Ledger.Append(sighting, CancellationToken.None);

        await cluster.Ports.Log.Expire(DateTimeOffset.MaxValue, CancellationToken.None);

        Assert.Empty((await log.Query(new SightingQuery(PersonId: "p-1"))).Sightings);
        Assert.Equal(sighting, Assert.Single((await log.QueryLedger(new SightingQuery(PersonId: "p-1"))).Sightings));
        await Assert.ThrowsAsync<InvalidInputException>(() => log.QueryLedger(new SightingQuery(Take: 0)));
    }

    public static TheoryData<SightingQuery, string> Bad() => new()
    {
        { new SightingQuery(Take: 1001), "Take \"1001\": ask for 1 to 1000 sightings." },
        { new SightingQuery(From: Noon, To: Noon), "To \"2026-03-17T12:00:00.0000000+00:00\": give a time after 2026-03-17T12:00:00.0000000+00:00." },
        { new SightingQuery(Outcome: (SightingOutcome)9), "Outcome \"9\": use Person, Stranger, Undecided or none." },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_question_without_an_answer_says_why(SightingQuery query, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => SightingQueryRules.Check(query)).Message);
}
