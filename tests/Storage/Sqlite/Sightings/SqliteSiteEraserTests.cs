using AutoAttend.Contracts.Sightings;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Storage.Tests.Sqlite.Sightings;

public sealed class SqliteSiteEraserTests : StoreTest
{
    [Fact]
    public async Task Everything_seen_at_a_site_goes_and_what_was_seen_elsewhere_stays()
    {
        var (log, ledger, evidence) = (Store.Get<ISightingLog>(), Store.Get<ILedger>(), Store.Get<IEvidenceStore>());
        foreach (var site in new[] { "closed", "open" })
        {
            await evidence.Put($"{site}-1", [1, 2, 3], default);
            await evidence.Put($"{site}-2", [4, 5, 6], default);
            await log.Write(Sample.Sighting(null, $"{site}/1", evidenceId: $"{site}-1") with { SiteId = site }, default);
            await log.Write(Sample.Sighting("ada", $"{site}/2", evidenceId: $"{site}-2") with { SiteId = site }, default);
            await ledger.Append(Sample.Sighting("ada", $"{site}/2", evidenceId: $"{site}-2") with { SiteId = site }, default);
        }

        Assert.Equal(new SiteErasure(2, 2, 1), await Store.Get<ISiteEraser>().Erase("closed", default));

        var left = await log.Query(new SightingQuery(), default);
        Assert.All(left.Sightings, sighting => Assert.Equal("open", sighting.SiteId));
        Assert.Equal(2, left.Sightings.Count);
        Assert.Equal("open", Assert.Single(await ledger.ReadPerson("ada", DateTimeOffset.MinValue, DateTimeOffset.MaxValue, default)).SiteId);
        Assert.Null(await evidence.Get("closed-1", default));
        Assert.NotNull(await evidence.Get("open-1", default));
        Assert.False(Folder.Holds("closed/2"u8));
        Assert.Equal(new SiteErasure(0, 0, 0), await Store.Get<ISiteEraser>().Erase("closed", default));
    }
}
