using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Kiosk;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Reports;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Contracts.Sites;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace AutoAttend.Contracts.Tests;

/// <summary>What silos and clients send each other arrives as it was sent.</summary>
public sealed class SerializationTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 17, 12, 0, 0, TimeSpan.FromHours(5.5));

    private readonly Serializer _serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    [Fact]
    public void Bad_input_arrives_with_field_value_fix_and_message()
    {
        var sent = new InvalidInputException("Name", "x", "give another one.");
        var arrived = Assert.IsType<InvalidInputException>(RoundTrip<Exception>(sent));
        Assert.Equal((sent.Field, sent.Value, sent.Fix, sent.Message), (arrived.Field, arrived.Value, arrived.Fix, arrived.Message));
        Assert.Equal("Name \"x\": give another one.", arrived.Message);
    }

    [Fact]
    public void What_is_not_found_arrives_with_kind_id_and_message()
    {
        var arrived = Assert.IsType<NotFoundException>(RoundTrip<Exception>(new NotFoundException("camera", "c-1")));
        Assert.Equal(("camera", "c-1", "There is no camera \"c-1\"."), (arrived.Kind, arrived.Id, arrived.Message));
    }

    public static TheoryData<object> Records() =>
    [
        AttendanceSamples.Record,
        AttendanceSamples.Fact(new Correction(AttendanceSamples.Change, "Badge reader was down", "r-1", AttendanceSamples.Record.Figures, AttendanceSamples.Record.Figures)),
        AttendanceSamples.Fact(new CorrectionWithdrawal("f-1", "Wrong day", null, null)),
        AttendanceSamples.Fact(new CorrectionRequest(AttendanceSamples.Change, "I was there")),
        AttendanceSamples.Fact(new RequestDecision("f-1", false, "The log says otherwise")),
        AttendanceSamples.Fact(new KioskCheck("door", CameraDirection.In, CheckMethod.Pin)),
        AttendanceSamples.Fact(new PeriodClosing(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), 900, "March")),
        AttendanceSamples.Fact(new FrozenRecord("f-2", AttendanceSamples.Record)),
        AttendanceSamples.Fact(new PeriodReopening("f-2", "One was missing")),
        AttendanceSamples.Fact(new CameraOutage("c-1", true)),
        AttendanceSamples.Fact(new PlanChange("rota", "early", null, "{}")),
        new AttendanceChanged("p-1", "main", new DateOnly(2026, 3, 17), "day/2026-03-17", "f-1", null, AttendanceSamples.Record.Figures),
        AttendanceSamples.Plan,
        AttendanceSamples.Courses,
        AttendanceSamples.Calendar,
        new HolidayCalendar([new Holiday("h", new DateOnly(2026, 12, 25), "Christmas", DayPart.SecondHalf)], 3),
        new HolidayImport([], [new ImportProblem(3, "DTSTART", "x", "Give a date.")]),
        new KioskResult(KioskOutcome.Locked, null, Noon, Noon),
        new Period("f-2", "main", new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), 900, Noon, "admin", "", Noon, "admin"),
        new ReportQuery(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), Group: "Night", Kind: OccasionKind.Shift),
        new ReviewItem(ReviewReason.Doubtful, "p-1", new DateOnly(2026, 3, 17), "day/2026-03-17", AttendanceSamples.Record, "s"),
        new CoverageGap("c-1", Noon, null),
        new Sighting("s", 1, "main", "c", CameraDirection.Both, 1, SightingOutcome.Person, "p-1", null, 0.8f, 0.1f, Noon, Noon, 3, 90, null, "e", "m", true),
        new SightingPage([], "next"),
        new Person("p-1", new PersonProfile("Ada", "7", ["Staff", "Night"], new Consent(new DateOnly(2026, 1, 5), "paper")), [], Noon),
        new PeoplePage([new PersonSummary("p-1", "Ada", "", [], 0, null)], 1),
        new PhotoVerdict("a.jpg", new EnrolledPhoto("ph", "a.jpg", 90, "m", Noon), null),
        new ErasureReceipt("p-1", 1, 2, 3, 4, 5, Noon),
        new Site("main", "Main", "Europe/Berlin", 30, new TimeOnly(4, 0)),
        new Account("admin", AccountRole.Administrator, "stamp"),
        CameraStatus.Off(Noon),
    ];

    [Theory]
    [MemberData(nameof(Records), DisableDiscoveryEnumeration = true)]
    public void A_record_arrives_as_it_was_sent(object sent) => Assert.Equivalent(sent, RoundTrip(sent), strict: true);

    // Lists are often written as collection expressions, for which the compiler makes a type of its own.
    [Fact]
    public void A_list_written_as_a_collection_expression_arrives()
    {
        IReadOnlyList<string> sent = [.. new[] { "a", "b" }.Where(text => text.Length > 0)];
        Assert.Equal(sent, RoundTrip(sent));
    }

    private T RoundTrip<T>(T value) => _serializer.Deserialize<T>(_serializer.SerializeToArray(value))!;
}
