using System.Runtime.CompilerServices;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.People;
using AutoAttend.Contracts.Reports;
using AutoAttend.Contracts.Sightings;
using AutoAttend.Contracts.Sites;
using AutoAttend.Web.Reports.Tables;
using AutoAttend.Web.Sites;

namespace AutoAttend.Web.Reports;

/// <summary>Asks the grains for what one report tells, month by month, and makes rows of it.</summary>
public sealed class ReportReader
{
    // A person has an entry for some minutes only: the names of a report are those at its time.
    private readonly Dictionary<string, PersonSummary> _people = [];
    private readonly IGrainFactory _grains;
    private readonly ReportQuestion _question;
    private readonly DateTimeOffset _now;
    private readonly IReportsGrain _reports;
    private ReportScope _scope = null!;

    private ReportReader(IGrainFactory grains, ReportQuestion question, DateTimeOffset now) =>
        (_grains, _question, _now, _reports) = (grains, question, now, grains.GetGrain<IReportsGrain>(question.SiteId));

    /// <summary>What the table is written with.</summary>
    public ReportScope Scope => _scope;

    /// <summary>The report's columns.</summary>
    public IReadOnlyList<ReportColumn> Columns => ReportSheets.Columns(_question.Kind);

    /// <summary>Begins a report.</summary>
    /// <exception cref="NotFoundException">There is no such site, person or course.</exception>
    public static async Task<ReportReader> Open(IGrainFactory grains, ReportQuestion question, DateTimeOffset now)
    {
        var reader = new ReportReader(grains, question, now);
        await reader.Prepare();
        return reader;
    }

    /// <summary>The rows, a month after the other; in each by person, then by start.</summary>
    public async IAsyncEnumerable<ReportRow> Rows(IProgress<ReportStep>? progress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var parts = _question.Kind is ReportKind.Month or ReportKind.Sessions or ReportKind.Lateness or ReportKind.Review
            ? _question.Span.Months()
            : [_question.Span];
        var (done, count) = (0, 0);
        foreach (var part in parts)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new ReportStep(done++, parts.Count, count));
            foreach (var row in await Part(part, cancellation))
            {
                count++;
                yield return row;
            }
        }

        progress?.Report(new ReportStep(done, parts.Count, count));
    }

    private Task<IEnumerable<ReportRow>> Part(ReportSpan span, CancellationToken cancellation) => _question.Kind switch
    {
        ReportKind.Board => Board(span, cancellation),
        ReportKind.Month => Records(MonthSheet.Sheet, span),
        ReportKind.Lateness => Records(LatenessSheet.Sheet, span, keep: LatenessSheet.Has),
        ReportKind.Sessions => Records(SessionSheet.Sheet, span, OccasionKind.Session),
        ReportKind.Courses => Courses(span),
        ReportKind.Hours => Hours(span),
        ReportKind.Review => Review(span),
        ReportKind.Coverage => Coverage(span),
        _ => throw new InvalidOperationException($"There is no report {_question.Kind}."),
    };

    private async Task<IEnumerable<ReportRow>> Records(
        Sheet<AttendanceRecord> sheet, ReportSpan span, OccasionKind? kind = null, Predicate<AttendanceRecord>? keep = null)
    {
        var records = await _reports.Records(_question.ToQuery(span, kind));
        return await Write(sheet, records.Where(record => keep is null || keep(record)).ToList(), record => record.PersonId);
    }

    private async Task<IEnumerable<ReportRow>> Board(ReportSpan day, CancellationToken cancellation)
    {
        var date = day.From;
        var records = await _reports.Records(_question.ToQuery(day));
        var unknown = _question is { PersonId: null, Group: null } ? await Unknown(date, cancellation) : [];
        return await Write(
            DayBoardSheet.Sheet,
            [.. records.Select(record => new BoardLine(date, record, null)), .. unknown.Select(face => new BoardLine(date, null, face))],
            line => line.Record?.PersonId);
    }

    private async Task<IReadOnlyList<UnknownFace>> Unknown(DateOnly date, CancellationToken cancellation)
    {
        var (from, to) = _scope.Site.Bounds(date);
        var log = _grains.GetGrain<ISightingLogGrain>(GrainKeys.Only);
        var seen = new List<Sighting>();
        var query = new SightingQuery(from, to, Outcome: SightingOutcome.Stranger, Take: 1000);
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var page = await log.Query(query);
            seen.AddRange(page.Sightings.Where(sighting => sighting.SiteId == _question.SiteId));
            query = query with { Before = page.Next };
        }
        while (query.Before is not null);
        return UnknownFace.Of(seen);
    }

    private async Task<IEnumerable<ReportRow>> Courses(ReportSpan span)
    {
        var records = new List<AttendanceRecord>();
        foreach (var month in span.Months())
            records.AddRange(await _reports.Records(_question.ToQuery(month, OccasionKind.Session)));
        return await Write(CourseSheet.Sheet, CourseTotals.Of(records), totals => totals.PersonId);
    }

    private async Task<IEnumerable<ReportRow>> Hours(ReportSpan span)
    {
        var shifts = await _reports.Totals(_question.ToQuery(span, OccasionKind.Shift));
        var days = await _reports.Totals(_question.ToQuery(span, OccasionKind.Day));
        return await Write(HoursSheet.Sheet, HoursSheet.Join(shifts, days), totals => totals.PersonId);
    }

    private async Task<IEnumerable<ReportRow>> Review(ReportSpan span) =>
        await Write(ReviewSheet.Sheet, await _reports.Review(_question.ToQuery(span)), item => item.PersonId);

    private async Task<IEnumerable<ReportRow>> Coverage(ReportSpan span)
    {
        var gaps = await _reports.Coverage(span.From, span.To);
        return await Write(CoverageSheet.Sheet, [.. gaps.Select(gap => new Outage(gap, _now))], _ => null);
    }

    private async Task<IEnumerable<ReportRow>> Write<TFact>(Sheet<TFact> sheet, IReadOnlyList<TFact> facts, Func<TFact, string?> person)
    {
        await Know(facts.Select(person).OfType<string>());
        return facts.Select(fact => sheet.Row(fact, _scope));
    }

    private async Task Know(IEnumerable<string> personIds)
    {
        var missing = personIds.Where(id => !_people.ContainsKey(id)).Distinct().ToList();
        if (missing.Count == 0)
            return;
        foreach (var person in await _grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only).GetMany(missing))
            _people[person.Id] = person;
    }

    private async Task Prepare()
    {
        var site = await _grains.GetGrain<ISiteDirectoryGrain>(GrainKeys.Only).Get(_question.SiteId);
        if (_question.PersonId is { } personId)
        {
            await Know([personId]);
            if (!_people.ContainsKey(personId))
                throw new NotFoundException("person", personId);
        }

        if (_question.CourseId is { } courseId)
        {
            var plan = await _grains.GetGrain<ICoursePlanGrain>(_question.SiteId).Get();
            if (plan.Courses.All(course => course.Id != courseId))
                throw new NotFoundException("course", courseId);
        }

        var cameras = _question.Kind == ReportKind.Coverage ? await _grains.GetGrain<ICameraDirectoryGrain>(GrainKeys.Only).List() : [];
        _scope = new ReportScope(
            new SiteTime(site), _question.Span.From, _question.Span.To, _question.Words, _people,
            ReportQuestion.HasPeople(_question.Kind) ? await Memberships() : Array.Empty<GroupMembership>().ToLookup(_ => ""),
            cameras.ToDictionary(camera => camera.Id, camera => camera.Settings.Name));
    }

    private async Task<ILookup<string, GroupMembership>> Memberships()
    {
        var groups = _grains.GetGrain<IGroupsGrain>(GrainKeys.Only);
        var span = _question.Span;
        var members = await Task.WhenAll((await groups.List()).Select(async group =>
            (await groups.Members(group.Name, span.From, span.To)).Select(member => (member.PersonId, In: new GroupMembership(group.Name, member.From, member.To)))));
        return members.SelectMany(group => group).ToLookup(member => member.PersonId, member => member.In);
    }
}
