using System.IO.Compression;
using System.Text;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Contracts.Sites;
using AutoAttend.Web.Pages.Logs;

namespace AutoAttend.Web.Tests.Pages.Logs;

public sealed class LogDownloadTests
{
    private const string Header =
        "sighting,site,camera_id,camera,track,outcome,person_id,person,number,visitor,cosine,margin,first_seen,last_seen,faces,best_face_px,reason,model,image";

    private readonly IGrainFactory _grains = Substitute.For<IGrainFactory>();
    private readonly ISightingLogGrain _log = Substitute.For<ISightingLogGrain>();
    private readonly IPeopleDirectoryGrain _people = Substitute.For<IPeopleDirectoryGrain>();

    public LogDownloadTests()
    {
        var sites = Substitute.For<ISiteDirectoryGrain>();
        var cameras = Substitute.For<ICameraDirectoryGrain>();
        _grains.GetGrain<ISightingLogGrain>(GrainKeys.Only).Returns(_log);
        _grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only).Returns(_people);
        _grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).Returns(sites);
        _grains.GetGrain<ICameraDirectoryGrain>(GrainKeys.Only).Returns(cameras);
        sites.List().Returns([Sample.Berlin]);
        cameras.List().Returns([Sample.Camera()]);
        _people.GetMany(Arg.Any<IReadOnlyCollection<string>>()).Returns([new PersonSummary("p1", "Łucja \"Lu\" Nowak, Dr.", "0042", [], 1, null)]);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_line_has_every_column_with_times_of_the_site()
    {
        Pages([Sample.Sighting(1), Sample.Sighting(2, SightingOutcome.Undecided) with { MatchCosine = -0.05f, MatchMargin = null, EvidenceId = null }]);
        Assert.Equal(
            $"""
            {Header}
            c1/0/1,main,c1,Door c1,1,person,p1,"Łucja ""Lu"" Nowak, Dr.",0042,,0.6140,0.2310,2026-03-02T09:50:01.000+01:00,2026-03-02T09:50:04.000+01:00,9,80,,model,images/e1.jpg
            c1/0/2,main,c1,Door c1,2,undecided,,,,,-0.0500,,2026-03-02T09:50:02.000+01:00,2026-03-02T09:50:05.000+01:00,9,80,Too few sharp faces,model,

            """.ReplaceLineEndings("\r\n"),
            await Csv());
    }

    [Fact]
    public async Task Excel_is_told_that_the_text_is_utf8()
    {
        Pages([[]]);
        using var body = new MemoryStream();
        await new LogDownload(_grains).WriteCsv(body, new LogFilter(), Cancellation);
        Assert.Equal([0xEF, 0xBB, 0xBF], body.ToArray()[..3]);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    public async Task Names_are_never_run_as_formulas(string name)
    {
        _people.GetMany(Arg.Any<IReadOnlyCollection<string>>()).Returns([new PersonSummary("p1", name, "", [], 1, null)]);
        Pages([Sample.Sighting(1)]);
        Assert.Contains($",'{name},", (await Csv()).Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_reads_page_by_page_with_the_filter_kept()
    {
        var filter = new LogFilter(CameraId: "c1");
        Pages([Sample.Sighting(3)], [Sample.Sighting(2)], [Sample.Sighting(1)]);
        var lines = (await Csv(filter)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["c1/0/3", "c1/0/2", "c1/0/1"], lines.Skip(1).Select(line => line.Split(',')[0]));
        await _log.Received(3).Query(Arg.Is<SightingQuery>(query => query.CameraId == "c1"));
    }

    [Fact]
    public async Task The_zip_holds_the_table_and_each_picture_that_is_still_there()
    {
        Pages([Sample.Sighting(1), Sample.Sighting(2), Sample.Sighting(3) with { EvidenceId = null }]);
        _log.GetEvidence("e1").Returns([1, 2, 3]);
        _log.GetEvidence("e2").Returns((byte[]?)null);
        var files = await Zip(most: 10);
        Assert.Equal(["images/e1.jpg", "sightings.csv"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([1, 2, 3], files["images/e1.jpg"]);
        Assert.Equal(4, Encoding.UTF8.GetString(files["sightings.csv"]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_zip_that_is_full_says_how_to_go_on()
    {
        Pages([Sample.Sighting(3), Sample.Sighting(2)], [Sample.Sighting(1)]);
        var files = await Zip(most: 2);
        Assert.Contains("2026-03-02T08:50:02", Encoding.UTF8.GetString(files["INCOMPLETE.txt"]), StringComparison.Ordinal);
        Assert.Equal(3, Encoding.UTF8.GetString(files["sightings.csv"]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task A_zip_that_just_fits_is_complete()
    {
        Pages([Sample.Sighting(2), Sample.Sighting(1)]);
        Assert.DoesNotContain("INCOMPLETE.txt", (await Zip(most: 2)).Keys);
    }

    [Theory]
    [InlineData("e1", "images/e1.jpg")]
    [InlineData("../../etc/passwd", "images/..-..-etc-passwd.jpg")]
    [InlineData("c1:2026-03-02T08/7", "images/c1-2026-03-02T08-7.jpg")]
    public void A_picture_never_leaves_its_folder(string evidence, string path) => Assert.Equal(path, SightingTable.ImagePath(evidence));

    private void Pages(params Sighting[][] pages)
    {
        for (var i = 0; i < pages.Length; i++)
        {
            var before = i == 0 ? null : $"page{i}";
            var next = i == pages.Length - 1 ? null : $"page{i + 1}";
            _log.Query(Arg.Is<SightingQuery>(query => query.Before == before)).Returns(new SightingPage(pages[i], next));
        }
    }

    private async Task<string> Csv(LogFilter? filter = null)
    {
        using var body = new MemoryStream();
        await new LogDownload(_grains).WriteCsv(body, filter ?? new LogFilter(), Cancellation);
        return Encoding.UTF8.GetString(body.ToArray().AsSpan(3));
    }

    private async Task<Dictionary<string, byte[]>> Zip(int most)
    {
        using var body = new MemoryStream();
        await new LogDownload(_grains).WriteZip(body, new LogFilter(), most, Cancellation);
        body.Position = 0;
        await using var zip = new ZipArchive(body, ZipArchiveMode.Read);
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            await using var stream = await entry.OpenAsync(Cancellation);
            await stream.CopyToAsync(content, Cancellation);
            files.Add(entry.FullName, content.ToArray());
        }

        return files;
    }
}
