using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Contracts.Reports;

namespace AutoAttend.Grains.Reports;

/// <summary>Which records a report is about, once it is known who was in the group.</summary>
internal sealed class ReportFilter
{
    private readonly ReportQuery query;
    private readonly ILookup<string, GroupMember>? members;

    private ReportFilter(ReportQuery query, ILookup<string, GroupMember>? members) => (this.query, this.members) = (query, members);

    public static async Task<ReportFilter> Of(ReportQuery query, IGrainFactory grains) => new(
        query,
        query.Group is not { } group ? null
            : (await grains.GetGrain<IGroupsGrain>(GrainKeys.Only).Members(group, query.From, query.To)).ToLookup(member => member.PersonId, StringComparer.Ordinal));

    public IReadOnlyList<AttendanceRecord> Of(IEnumerable<AttendanceRecord> records) => [.. records.Where(IsWanted)];

    /// <summary>Whether a correction is of somebody and of a day that the report is about.</summary>
    public bool Concerns(AttendanceFact fact) => fact.Content switch
    {
        Correction correction => query.From <= correction.Change.Date && correction.Change.Date <= query.To && IsWanted(fact.PersonId!, correction.Change.Date),
        CorrectionWithdrawal => true,
        _ => false,
    };

    private bool IsWanted(AttendanceRecord record) =>
        IsWanted(record.PersonId, record.Date)
        && (query.Kind is null || record.Occasion.Kind == query.Kind)
        && (query.CourseId is null || (record.Occasion.Kind == OccasionKind.Session && record.Occasion.SourceId == query.CourseId));

    private bool IsWanted(string personId, DateOnly date) =>
        (query.PersonId is null || personId == query.PersonId)
        && (members is null || members[personId].Any(member => (member.From is null || member.From <= date) && (member.To is null || date <= member.To)));
}
