namespace AutoAttend.Contracts.Reports;

/// <summary>What a person's records over a span come to.</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="Records">How many.</param>
/// <param name="Days">Days that count.</param>
/// <param name="Worked">Worked time.</param>
/// <param name="Planned">Planned time of what is over.</param>
/// <param name="Overtime">Overtime.</param>
/// <param name="Late">All lateness.</param>
/// <param name="TimesLate">How often late.</param>
/// <param name="EarlyLeave">All that was left early.</param>
/// <param name="TimesEarly">How often left early.</param>
/// <param name="Absent">How often absent.</param>
/// <param name="Doubtful">How many records are doubtful.</param>
/// <param name="OnLeave">Days of leave, halves counted half.</param>
/// <param name="Excused">How often excused.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.AttendanceTotals")]
public sealed record AttendanceTotals(
    string PersonId,
    int Records,
    decimal Days,
    TimeSpan Worked,
    TimeSpan Planned,
    TimeSpan Overtime,
    TimeSpan Late,
    int TimesLate,
    TimeSpan EarlyLeave,
    int TimesEarly,
    int Absent,
    int Doubtful,
    decimal OnLeave,
    int Excused);
