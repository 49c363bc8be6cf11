using System.Diagnostics;
using System.Globalization;
using AutoAttend.Attendance;
using AutoAttend.Attendance.Facts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Sightings;

namespace AutoAttend.Bench.AttendanceYear;

/// <summary>A year of a company derived at once, beside recomputing it day by day; and what one new sighting costs.</summary>
internal static class AttendanceYearBenchmark
{
    // What the issue asks for.
    private static readonly TimeSpan Bar = TimeSpan.FromMilliseconds(5);

    private const int NewSightings = 2000;

    public static int Run(TextWriter output)
    {
        var company = new Company();
        output.WriteLine(Invariant($"{Company.People} people, {company.Sightings} sightings, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}"));
        GC.Collect();
        var held = GC.GetTotalMemory(true);

        var whole = Measure(() => company.Facts.Sum(person => Fold(PersonAttendance.Derive(person, company.Plan, Company.First, Company.Last, DateTimeOffset.MaxValue.AddDays(-9)))));
        Print(output, "each person's year at once", whole, held);
        var naive = Measure(() => DayByDay(company));
        Print(output, "every day from all sightings", naive, held);
        if (whole.Result != naive.Result)
        {
            output.WriteLine("The two do not agree.");
            return 1;
        }

        output.WriteLine(Invariant($"{naive.Cpu / whole.Cpu:0.0} times cheaper"));
        return New(output, company);
    }

    // What one writes first: for each day, look through everything, group it by person, and derive the day.
    private static (int, long, long) Sum((int Records, long Worked, long Late) one, (int Records, long Worked, long Late) other) =>
        (one.Records + other.Records, one.Worked + other.Worked, one.Late + other.Late);

    private static (int, long, long) DayByDay(Company company)
    {
        var all = company.Facts.SelectMany(person => person.Sightings).ToArray();
        var sum = (0, 0L, 0L);
        for (var date = Company.First; date <= Company.Last; date = date.AddDays(1))
        {
            var (start, end) = PersonAttendance.Reach(company.Plan, date, date);
            var day = all.Where(one => one.FirstSeen < end && one.LastSeen >= start).ToLookup(one => one.PersonId!, StringComparer.Ordinal);
            foreach (var person in company.Facts)
                sum = Sum(sum, Fold(PersonAttendance.Derive(person with { Sightings = [.. day[person.PersonId]] }, company.Plan, date, date, DateTimeOffset.MaxValue.AddDays(-9))));
        }

        return sum;
    }

    private static (int, long, long) Sum(this IEnumerable<PersonFacts> people, Func<PersonFacts, (int, long, long)> of) =>
        people.Aggregate((0, 0L, 0L), (sum, person) => Sum(sum, of(person)));

    private static (int Records, long Worked, long Late) Fold(IReadOnlyList<AttendanceRecord> records) =>
        (records.Count, records.Sum(record => record.Worked.Ticks), records.Sum(record => record.Late.Ticks));

    // As a person's grain does it: which days does it touch, and what do they come to, from what lies near them.
    private static int New(TextWriter output, Company company)
    {
        var clock = new ThreadCpuTime();
        var random = new Random(7);
        List<TimeSpan> costs = new(NewSightings);
        for (var index = 0; index < NewSightings; index++)
        {
            var person = company.Facts[random.Next(Company.People)];
            var sighting = person.Sightings.ElementAt(random.Next(person.Sightings.Count)) with { Id = "new" };
            var (start, end) = PersonAttendance.Reach(company.Plan, DateOnly.FromDateTime(sighting.FirstSeen.Date).AddDays(-1), DateOnly.FromDateTime(sighting.FirstSeen.Date).AddDays(1));
            Sighting[] near = [.. person.Sightings.Where(one => one.FirstSeen < end && one.LastSeen >= start), sighting];

            var before = clock.GetTimestamp();
            var days = PersonAttendance.DaysOf(person.PersonId, person.Calendar, company.Plan, sighting.FirstSeen, sighting.LastSeen);
            PersonAttendance.Derive(person with { Sightings = near }, company.Plan, days[0], days[^1], DateTimeOffset.MaxValue.AddDays(-9));
            costs.Add(clock.GetElapsedTime(before));
        }

        costs.Sort();
        output.WriteLine(Invariant($"a new sighting: median {costs[NewSightings / 2].TotalMilliseconds:0.000} ms CPU, 99 % {costs[NewSightings * 99 / 100].TotalMilliseconds:0.000}, worst {costs[^1].TotalMilliseconds:0.000}; the bar is {Bar.TotalMilliseconds:0}"));
        return costs[NewSightings * 99 / 100] < Bar ? 0 : 1;
    }

    private static (T Result, TimeSpan Cpu, TimeSpan Wall, long Allocated, long Peak) Measure<T>(Func<T> work)
    {
        GC.Collect();
        var (cpu, wall, allocated) = (CpuClock.Read(), Stopwatch.StartNew(), GC.GetTotalAllocatedBytes(true));
        var result = work();
        return (result, (CpuClock.Read() - cpu).Total, wall.Elapsed, GC.GetTotalAllocatedBytes(true) - allocated, Process.GetCurrentProcess().PeakWorkingSet64);
    }

    private static void Print(TextWriter output, string name, ((int Records, long Worked, long Late) Result, TimeSpan Cpu, TimeSpan Wall, long Allocated, long Peak) run, long held) =>
        output.WriteLine(Invariant(
            $"{name}: {run.Result.Records} records, {new TimeSpan(run.Result.Worked).TotalHours:0} h worked; {run.Cpu.TotalSeconds:0.00} s CPU, {run.Wall.TotalSeconds:0.00} s; {run.Allocated / 1e6:0} MB allocated; the sightings hold {held / 1e6:0} MB, the process never more than {run.Peak / 1e6:0} MB"));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
