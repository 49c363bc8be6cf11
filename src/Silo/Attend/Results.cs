using AutoAttend.Contracts;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sightings;
using CsvHelper;

namespace AutoAttend.Silo.Attend;

/// <summary>Writes sightings.csv and attendance.csv.</summary>
/// <param name="grains">Where the results are.</param>
/// <param name="names">Names by person id.</param>
/// <param name="folder">Where the files go; it is made where it is missing.</param>
internal sealed class Results(IGrainFactory grains, IReadOnlyDictionary<string, string> names, string folder)
{
    public const string SightingsFile = "sightings.csv";

    private const int PageSize = 1000;

    private static readonly CsvWriterOptions Format = CsvWriterOptions.Default with
    {
        NewLine = "\n",
        Injection = CsvInjection.Escape,
    };

    /// <returns>How many sightings and records were written.</returns>
    public async Task<(int Sightings, int Records)> Write(IReadOnlyList<Clip> clips)
    {
        Directory.CreateDirectory(folder);
        List<SightingRow> sightings = [];
        foreach (var clip in clips)
            sightings.AddRange((await Sightings(clip.CameraId)).Select(sighting => SightingRow.Of(sighting, clip, names)));
        var attendance = await Attendance(clips);
        await Write(SightingsFile, sightings);
        await Write("attendance.csv", attendance);
        return (sightings.Count, attendance.Count);
    }

    private async Task<IEnumerable<Sighting>> Sightings(string cameraId)
    {
        var log = grains.GetGrain<ISightingLogGrain>(GrainKeys.Only);
        List<Sighting> all = [];
        string? before = null;
        do
        {
            var page = await log.Query(new SightingQuery(CameraId: cameraId, Before: before, Take: PageSize));
            all.AddRange(page.Sightings);
            before = page.Next;
        }
        while (before is not null);
        return all.OrderBy(sighting => sighting.FirstSeen).ThenBy(sighting => sighting.Track);
    }

    private async Task<List<AttendanceRow>> Attendance(IReadOnlyList<Clip> clips)
    {
        Dictionary<(string, DateOnly), AttendanceRow> rows = [];
        foreach (var (id, name) in names)
        {
            foreach (var clip in clips)
            {
                // The site's day may be another than UTC's, and a recording may last over midnight.
                var day = DateOnly.FromDateTime(clip.RecordedAt.UtcDateTime);
                foreach (var record in await grains.GetGrain<IPersonGrain>(id).GetHistory(day.AddDays(-1), day.AddDays(2)))
                    rows[(id, record.Date)] = AttendanceRow.Of(record, name);
            }
        }
        return [.. rows.Values.OrderBy(row => row.Date).ThenBy(row => row.FirstIn)];
    }

    private async Task Write<T>(string name, IEnumerable<T> rows)
    {
        await using var csv = CsvWriter.ToFile(Path.Combine(folder, name), Format);
        await csv.WriteRecordsAsync(rows);
    }
}
