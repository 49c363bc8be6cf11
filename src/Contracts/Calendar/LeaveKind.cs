namespace AutoAttend.Contracts.Calendar;

/// <summary>Why somebody is not expected.</summary>
public enum LeaveKind
{
    Vacation,

    Sickness,

    Parental,

    /// <summary>Working or learning elsewhere.</summary>
    Training,

    /// <summary>Working elsewhere.</summary>
    BusinessTrip,

    Unpaid,

    Other,
}
