namespace AutoAttend.Web.Reports;

/// <summary>The reports; their names in lower case stand in addresses and never change.</summary>
public enum ReportKind
{
    /// <summary>Who is in, expected, late, absent, on leave or unknown on one day.</summary>
    Board,

    /// <summary>What every shift, session and day came to, for each person.</summary>
    Month,

    /// <summary>Who was at which session, and for how much of it.</summary>
    Sessions,

    /// <summary>What the sessions of a course came to, for each person.</summary>
    Courses,

    /// <summary>Worked, planned and overtime, for each person; sessions are not counted.</summary>
    Hours,

    /// <summary>Every lateness and early leave.</summary>
    Lateness,

    /// <summary>What somebody should look at.</summary>
    Review,

    /// <summary>When cameras were down.</summary>
    Coverage,
}
