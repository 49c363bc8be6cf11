using System.Globalization;
using System.IO.Compression;
using System.Text;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Web.Downloads;

namespace AutoAttend.Web.Pages.Logs;

/// <summary>Writes a filtered log into an answer while it is being read.</summary>
public sealed class LogDownload(IGrainFactory grains)
{
    /// <summary>
    /// Sightings in one zip. At some 6 kB a face that is 60 MB, a few minutes on a slow line; beyond it the zip says in
    /// <c>INCOMPLETE.txt</c> how to go on.
    /// </summary>
    public const int MostImages = 10_000;

    private readonly ISightingLogGrain _log = grains.GetGrain<ISightingLogGrain>(GrainKeys.Only);

    /// <summary>Writes the table, however long it is.</summary>
    public async Task WriteCsv(Stream body, LogFilter filter, CancellationToken cancellation)
    {
        var names = await DownloadNames.Load(grains);
        await using var csv = CsvDownload.Open(body);
        csv.WriteHeader(SightingTable.Columns);
        await foreach (var page in _log.ReadPages(filter, cancellation))
        {
            await names.Need(page.Select(sighting => sighting.PersonId));
            foreach (var sighting in page)
            {
                SightingTable.Write(csv, sighting, names);
                await csv.EndRecordAsync(cancellation);
            }
        }
    }

    /// <summary>
    /// Writes <c>sightings.csv</c> and the pictures it names. Only the pictures' ids are held meanwhile, so that both tell of the very same
    /// sightings though new ones arrive.
    /// </summary>
    /// <param name="most">At most so many sightings, newest first.</param>
    public async Task WriteZip(Stream body, LogFilter filter, int most, CancellationToken cancellation)
    {
        var spool = new Spool(body);
        await using (var zip = await ZipArchive.CreateAsync(spool.Inlet, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation))
        {
            var (evidence, cutAt) = await WriteTable(zip, spool, filter, most, cancellation);
            if (cutAt is { } oldest)
                await WriteFile(zip, "INCOMPLETE.txt", Encoding.UTF8.GetBytes(Notice(most, oldest)), cancellation);
            foreach (var id in evidence)
            {
                if (await _log.GetEvidence(id) is { } jpeg)
                    await WriteFile(zip, SightingTable.ImagePath(id), jpeg, cancellation);
                await spool.Drain(cancellation);
            }
        }

        await spool.Drain(cancellation);
    }

    private static string Notice(int most, DateTimeOffset oldest) => string.Create(
        CultureInfo.InvariantCulture,
        $"This zip holds the newest {most} sightings of the filter. For those before, download again with an end of {oldest:O}.\n");

    private static async Task WriteFile(ZipArchive zip, string name, byte[] content, CancellationToken cancellation)
    {
        await using var file = await zip.CreateEntry(name, CompressionLevel.NoCompression).OpenAsync(cancellation);
        await file.WriteAsync(content, cancellation);
    }

    private async Task<(IReadOnlyCollection<string> Evidence, DateTimeOffset? CutAt)> WriteTable(
        ZipArchive zip, Spool spool, LogFilter filter, int most, CancellationToken cancellation)
    {
        var names = await DownloadNames.Load(grains);
        var evidence = new HashSet<string>();
        await using var file = await zip.CreateEntry("sightings.csv").OpenAsync(cancellation);
        await using var csv = CsvDownload.Open(file);
        csv.WriteHeader(SightingTable.Columns);
        Sighting? last = null;
        var count = 0;
        await foreach (var page in _log.ReadPages(filter, cancellation))
        {
            await names.Need(page.Select(sighting => sighting.PersonId));
            foreach (var sighting in page)
            {
                if (count++ == most)
                    return (evidence, last?.FirstSeen);
                last = sighting;
                SightingTable.Write(csv, sighting, names);
                await csv.EndRecordAsync(cancellation);
                if (sighting.EvidenceId is { } id)
                    evidence.Add(id);
            }

            await spool.Drain(cancellation);
        }

        return (evidence, null);
    }
}
