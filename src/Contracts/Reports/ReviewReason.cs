namespace AutoAttend.Contracts.Reports;

/// <summary>Why somebody should look at a record or fact.</summary>
public enum ReviewReason
{
    /// <summary>Absent or late while a camera was down.</summary>
    Doubtful,

    /// <summary>Closed automatically: nobody saw the person leave.</summary>
    AutomaticCheckOut,

    /// <summary>Seen without being on the roster.</summary>
    NotOnRoster,

    /// <summary>Came on a day of leave or a holiday.</summary>
    CameOnLeave,

    /// <summary>Arrived for a closed period: it counts once the period is reopened.</summary>
    AfterClosing,

    /// <summary>Corrects an occasion that is no longer planned.</summary>
    OccasionGone,
}
