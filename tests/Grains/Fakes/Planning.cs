using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Courses;
using AutoAttend.Contracts.Events;
using AutoAttend.Contracts.Kiosk;
using AutoAttend.Contracts.Reports;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Contracts.Shifts;
using Orleans.Streams;

namespace AutoAttend.Grains.Tests.Fakes;

/// <summary>The grains of the first site that plan and decide, and plans to test with.</summary>
internal static class Planning
{
    public const string Boss = "boss";

    extension(GrainsCluster cluster)
    {
        public IShiftPlanGrain Shifts => cluster.Client.GetGrain<IShiftPlanGrain>(GrainKeys.FirstSite);

        public ICoursePlanGrain Courses => cluster.Client.GetGrain<ICoursePlanGrain>(GrainKeys.FirstSite);

        public ISiteCalendarGrain Holidays => cluster.Client.GetGrain<ISiteCalendarGrain>(GrainKeys.FirstSite);

        public IPeriodsGrain Periods => cluster.Client.GetGrain<IPeriodsGrain>(GrainKeys.FirstSite);

        public IAuditGrain Audit => cluster.Client.GetGrain<IAuditGrain>(GrainKeys.FirstSite);

        public IReportsGrain Reports => cluster.Client.GetGrain<IReportsGrain>(GrainKeys.FirstSite);

        public IKioskGrain Kiosks => cluster.Client.GetGrain<IKioskGrain>(GrainKeys.FirstSite);

        public IGroupsGrain Groups => cluster.Client.GetGrain<IGroupsGrain>(GrainKeys.Only);

        public IPersonCalendarGrain Calendar(string personId) => cluster.Client.GetGrain<IPersonCalendarGrain>(personId);

        public ICorrectionsGrain Corrections(string personId) => cluster.Client.GetGrain<ICorrectionsGrain>(personId);

        public IKioskKeysGrain KioskKeys(string personId) => cluster.Client.GetGrain<IKioskKeysGrain>(personId);

        /// <summary>A shift from 08:00 to 16:00 on every day of the week, for somebody.</summary>
        public async Task PlanEarly(Subject who)
        {
            await cluster.Shifts.SaveTemplate(ShiftTemplate.Plain("early", "Early", new TimeOnly(8, 0), new TimeOnly(16, 0)), Boss);
            await cluster.Shifts.SaveRota(EveryDay("week", "early"), Boss);
            await cluster.Shifts.Assign(new RotaAssignment("a-1", "week", who, Sample.Day.AddDays(-7)), Boss);
        }

        /// <summary>The one record of somebody's <see cref="Sample.Day"/>.</summary>
        public async Task<AttendanceRecord> Record(string personId) => Assert.Single(await cluster.Person(personId).GetHistory(Sample.Day, Sample.Day));

        /// <summary>Collects what is told to have changed from now on.</summary>
        public async Task<Heard<AttendanceChanged>> Listen()
        {
            Heard<AttendanceChanged> heard = new();
            await cluster.Client.GetStreamProvider(EventStreams.Provider)
                .GetStream<AttendanceChanged>(EventStreams.AttendanceChanges)
                .SubscribeAsync((change, _) => heard.Take(change));
            return heard;
        }
    }

    public static Rota EveryDay(string id, params IEnumerable<string> shifts) =>
        new(id, id, 1, new DateOnly(2026, 1, 5), [.. shifts.Select(shift => new RotaEntry(0, shift))]);

    public static CorrectionChange CheckIn(string occasion, string time) =>
        new(Sample.Day, occasion, CorrectionKind.CheckIn, At(time));

    public static CorrectionChange CheckOut(string occasion, string time) =>
        new(Sample.Day, occasion, CorrectionKind.CheckOut, At(time));

    /// <summary>A time of <see cref="Sample.Day"/> in UTC.</summary>
    public static DateTimeOffset At(string time) =>
        new(Sample.Day.ToDateTime(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.Zero);
}
