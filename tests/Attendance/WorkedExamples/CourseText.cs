namespace AutoAttend.Attendance.Tests.WorkedExamples;

/// <summary>A course and its sessions, as an example writes it.</summary>
public sealed class CourseText
{
    public string Id { get; set; } = "";

    public List<string> Roster { get; set; } = [];

    public List<string> Staff { get; set; } = [];

    public double Share { get; set; }

    public string GraceLate { get; set; } = "0:05";

    public string GraceEarly { get; set; } = "0:05";

    public string Claims { get; set; } = "0:10 before, 0:10 after";

    /// <summary>For example <c>maths-1 2026-03-17 08:00-08:45 in r1</c>.</summary>
    public List<string> Sessions { get; set; } = [];

    /// <summary>For example <c>maths-1 2026-03-17 in r2</c> or <c>maths-1 2026-03-17 cancelled</c>.</summary>
    public List<string> Changes { get; set; } = [];
}
