using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Kiosk;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Storage.Tests.Contract;

/// <summary>What a ledger of facts has to do, whichever engine is behind it.</summary>
public abstract class FactLedgerContract : ContractTest
{
    private protected FactLedgerContract(Func<IStore> newStore)
        : base(newStore)
    {
    }

    private static readonly DateTimeOffset Ever = DateTimeOffset.MaxValue;
    private static readonly DateTimeOffset Never = DateTimeOffset.MinValue;

    private IFactLedger Ledger => Store.Get<IFactLedger>();

    [Fact]
    public async Task Every_kind_of_fact_comes_back_as_it_was_appended()
    {
        var change = new CorrectionChange(new DateOnly(2026, 3, 17), "day/2026-03-17", CorrectionKind.CheckIn, Sample.Morning.ToOffset(TimeSpan.FromHours(2)));
        var figures = new RecordFigures(
            AttendanceStatus.Late, new CheckPoint(Sample.Morning, CheckOrigin.Seen, "s1"), null, TimeSpan.FromHours(3), TimeSpan.FromHours(2.5), TimeSpan.FromMinutes(7), TimeSpan.Zero, TimeSpan.Zero, 0.5m, true);
        FactContent[] contents =
        [
            new KioskCheck("door", CameraDirection.In, CheckMethod.Pin),
            new Correction(change, "forgot", "r1", null, figures),
            new CorrectionWithdrawal("c1", "was wrong", figures, null),
            new CorrectionRequest(change, "please"),
            new RequestDecision("r1", true, ""),
            new PeriodClosing(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), 12, "March"),
            new PeriodReopening("p1", "mistake"),
            new CameraOutage("cam", true),
            new PlanChange("rota", "early", null, "{}"),
            new FrozenRecord("p1", Record(figures)),
        ];

        await Ledger.Append([.. contents.Select((content, index) => Fact($"f{index:00}", "p1", index, content))], default);

        var read = await Ledger.ReadPerson("p1", Never, Ever, default);
        // The frozen record holds lists, which records compare by reference.
        Assert.Equal(contents[..^1], read.SkipLast(1).Select(fact => fact.Content));
        Assert.Equivalent(contents[^1], read[^1].Content, strict: true);
        Assert.Equal(Fact("f00", "p1", 0, contents[0]), read[0]);
    }

    [Fact]
    public async Task The_same_id_again_changes_nothing_and_is_not_counted()
    {
        Assert.Equal(1, await Ledger.Append([Check("a")], default));

        Assert.Equal(1, await Ledger.Append([Check("a") with { Author = "somebody else" }, Check("b")], default));

        Assert.Equal("kiosk:door", (await Ledger.Find("a", default))!.Author);
        Assert.Null(await Ledger.Find("c", default));
    }

    [Theory]
    [InlineData(-20, -1, false)]
    [InlineData(-20, 0, true)]
    [InlineData(5, 6, true)]
    [InlineData(10, 20, true)]
    [InlineData(11, 20, false)]
    public async Task A_fact_about_0_to_10_s_is_found_by_spans_that_touch_it(int from, int to, bool found)
    {
        await Ledger.Append([Check("a") with { End = Sample.Morning.AddSeconds(10) }], default);

        var read = await Ledger.ReadPerson("p1", Sample.Morning.AddSeconds(from), Sample.Morning.AddSeconds(to), default);

        Assert.Equal(found, read.Count == 1);
    }

    [Fact]
    public async Task A_site_reads_its_own_facts_and_those_of_everybody_the_site_first()
    {
        await Ledger.Append(
            [
                Check("z") with { PersonId = "p2" },
                Fact("b", "p1", 2, new PlanChange("leave", "l1", null, "{}")),
                Fact("a", "p1", 1, new PlanChange("leave", "l1", null, "{}")),
                Fact("y", null, 9, new CameraOutage("cam", false)),
                Fact("x", null, 8, new CameraOutage("cam", true)),
                Check("elsewhere") with { SiteId = "annex" },
            ],
            default);

        Assert.Equal(["x", "y"], Ids(await Ledger.ReadSite("main", Never, Ever, default)));
        Assert.Equal(["x", "y", "a", "b", "z"], Ids(await Ledger.ReadEverybody("main", Never, Ever, default)));
    }

    [Fact]
    public async Task Requests_are_open_until_they_are_decided()
    {
        var change = new CorrectionChange(new DateOnly(2026, 3, 17), "day/2026-03-17", CorrectionKind.CheckIn, Sample.Morning);
        await Ledger.Append([Fact("r1", "p1", 1, new CorrectionRequest(change, "a")), Fact("r2", "p2", 2, new CorrectionRequest(change, "b"))], default);
        await Ledger.Append([Fact("d1", "p1", 3, new RequestDecision("r1", false, "no"))], default);

        Assert.Equal(["r2"], Ids(await Ledger.ReadOpenRequests("main", default)));
    }

    [Fact]
    public async Task Closings_and_reopenings_are_read_whenever_they_were()
    {
        await Ledger.Append(
            [
                Fact("r", null, 2, new PeriodReopening("c", "mistake")),
                Fact("c", null, 1, new PeriodClosing(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), 12, "March")),
                Fact("o", null, 3, new CameraOutage("cam", false)),
            ],
            default);

        Assert.Equal(["c", "r"], Ids(await Ledger.ReadClosings("main", default)));
        Assert.Empty(await Ledger.ReadClosings("annex", default));
    }

    [Fact]
    public async Task The_audit_trail_has_pages_that_neither_repeat_nor_skip_and_decisions_only()
    {
        await Ledger.Append([.. Enumerable.Range(0, 7).Select(index => Fact($"f{index}", index % 2 == 0 ? "p1" : "p2", index / 3, new PlanChange("leave", "l", null, "{}")))], default);
        await Ledger.Append([Check("k")], default);

        List<string> seen = [];
        string? next = null;
        do
        {
            var page = await Ledger.Query("main", new AuditQuery(Take: 2, Before: next), default);
            seen.AddRange(Ids(page.Facts));
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal(["f6", "f5", "f4", "f3", "f2", "f1", "f0"], seen);
        Assert.Equal(["f5", "f3", "f1"], Ids((await Ledger.Query("main", new AuditQuery(PersonId: "p2"), default)).Facts));
        Assert.Equal(
            ["f5", "f4", "f3"],
            Ids((await Ledger.Query("main", new AuditQuery(From: Sample.Morning.AddMinutes(1), To: Sample.Morning.AddMinutes(2)), default)).Facts));
        Assert.Empty((await Ledger.Query("main", new AuditQuery(Author: "nobody"), default)).Facts);
    }

    [Theory]
    [InlineData(0, null, "take \"0\": ask for 1 to 1000 facts a page.")]
    [InlineData(1001, null, "take \"1001\": ask for 1 to 1000 facts a page.")]
    [InlineData(10, "yesterday", "before \"yesterday\": hand in the \"next\" of the page before, or nothing for the newest page.")]
    public async Task A_page_that_cannot_be_is_refused(int take, string? before, string message) => Assert.Equal(
        message,
        (await Assert.ThrowsAsync<InvalidInputException>(() => Ledger.Query("main", new AuditQuery(Take: take, Before: before), default))).Message);

    [Fact]
    public async Task Erasing_a_person_leaves_nothing_of_them_and_everything_of_others()
    {
        await Ledger.Append([Check("a"), Check("b") with { PersonId = "p2" }, Fact("c", null, 1, new CameraOutage("cam", true))], default);

        Assert.Equal(1, await Ledger.Erase("p1", default));

        Assert.Equal(["c", "b"], Ids(await Ledger.ReadEverybody("main", Never, Ever, default)));
        Assert.Null(await Ledger.Find("a", default));
        Assert.Equal(0, await Ledger.Erase("p1", default));
    }

    [Fact]
    public async Task A_fact_that_ends_before_it_starts_is_refused_and_the_others_with_it()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Ledger.Append([Check("a"), Check("b") with { End = Sample.Morning.AddSeconds(-1) }], default));

        Assert.Null(await Ledger.Find("a", default));
    }

    private static IEnumerable<string> Ids(IEnumerable<AttendanceFact> facts) => facts.Select(fact => fact.Id);

    private static AttendanceFact Check(string id) => Fact(id, "p1", 0, new KioskCheck("door", CameraDirection.In, CheckMethod.Pin));

    private static AttendanceFact Fact(string id, string? personId, int recordedMinute, FactContent content) => new(
        id, "main", personId, Sample.Morning, Sample.Morning, Sample.Morning.AddMinutes(recordedMinute), "kiosk:door", content);

    private static AttendanceRecord Record(RecordFigures figures) => new(
        "p1",
        new Occasion("shift/early/2026-03-17", OccasionKind.Shift, "main", new DateOnly(2026, 3, 17), "Early", "early", Sample.Morning, Sample.Morning.AddHours(8), Sample.Morning.AddHours(-2), Sample.Morning.AddHours(12)),
        figures.Status,
        figures.CheckIn,
        figures.CheckOut,
        [new PresenceInterval(Sample.Morning, Sample.Morning.AddHours(3), Open: true)],
        figures.Present,
        figures.Worked,
        TimeSpan.FromHours(8),
        figures.Late,
        figures.EarlyLeave,
        figures.Overtime,
        figures.Days,
        null,
        figures.Doubtful,
        3,
        Sample.Morning.AddHours(4),
        null,
        "p1",
        [new ExplanationStep(ExplanationKind.Late, Sample.Morning, Amount: figures.Late)]);
}
