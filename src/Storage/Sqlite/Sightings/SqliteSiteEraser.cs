using AutoAttend.Grains.Ports;
using AutoAttend.Storage.Sqlite.Engine;

namespace AutoAttend.Storage.Sqlite.Sightings;

/// <summary>One transaction over all tables: none of them is left with what another one named.</summary>
internal sealed class SqliteSiteEraser(SqliteDatabase database) : ISiteEraser
{
    // Ledger entries name pictures too, of sightings that have expired from the log or had another picture by then.
    private const string Pictures =
        """
        DELETE FROM evidence WHERE id IN
            (SELECT evidence_id FROM sighting WHERE site_id = @site UNION SELECT evidence_id FROM ledger WHERE site_id = @site)
        """;

    public Task<SiteErasure> Erase(string siteId, CancellationToken cancellation) =>
        database.Erase(
            connection =>
            {
                var pictures = connection.Execute(Pictures, ("@site", siteId));
                var sightings = connection.Execute("DELETE FROM sighting WHERE site_id = @site", ("@site", siteId));
                var entries = connection.Execute("DELETE FROM ledger WHERE site_id = @site", ("@site", siteId))
                    + connection.Execute("DELETE FROM fact WHERE site_id = @site", ("@site", siteId));
                return new SiteErasure(sightings, pictures, entries);
            },
            cancellation);
}
