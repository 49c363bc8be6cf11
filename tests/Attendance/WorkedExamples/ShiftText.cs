namespace AutoAttend.Attendance.Tests.WorkedExamples;

/// <summary>A shift as an example writes it; lengths are hours and minutes.</summary>
public sealed class ShiftText
{
    public string Id { get; set; } = "";

    public string Times { get; set; } = "";

    public string GraceLate { get; set; } = "0:00";

    public string GraceEarly { get; set; } = "0:00";

    public List<string> Breaks { get; set; } = [];

    public List<string> DeductedBreaks { get; set; } = [];

    public string? Core { get; set; }

    public string? Rounding { get; set; }

    public string HalfDay { get; set; } = "0:00";

    public string FullDay { get; set; } = "0:00";

    public string? Overtime { get; set; }

    public string Claims { get; set; } = "2:00 before, 4:00 after";

    public string Counting { get; set; } = "Intervals";

    public string Closes { get; set; } = "AtLastSeen";
}
