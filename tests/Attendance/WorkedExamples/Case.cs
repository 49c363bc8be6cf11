namespace AutoAttend.Attendance.Tests.WorkedExamples;

/// <summary>A worked example as it stands in a file of <c>cases</c>; <c>cases/README.md</c> says how it is written.</summary>
public sealed class Case
{
    public string Name { get; set; } = "";

    public string About { get; set; } = "";

    public string Zone { get; set; } = "Europe/Berlin";

    public int Gap { get; set; } = 30;

    public string DayStart { get; set; } = "00:00";

    public string Day { get; set; } = "2026-03-17";

    public string? To { get; set; }

    public string? Now { get; set; }

    public List<ShiftText> Shifts { get; set; } = [];

    public Dictionary<string, List<string>> Planned { get; set; } = [];

    public List<RotaText> Rotas { get; set; } = [];

    public List<string> Holidays { get; set; } = [];

    public List<string> Leave { get; set; } = [];

    public List<string> Groups { get; set; } = [];

    public Dictionary<string, List<string>> Rooms { get; set; } = [];

    public List<CourseText> Courses { get; set; } = [];

    public List<string> Seen { get; set; } = [];

    public List<string> Kiosk { get; set; } = [];

    public List<string> Corrections { get; set; } = [];

    public List<string> CamerasDown { get; set; } = [];

    public string? Closed { get; set; }

    public Case? AfterClosing { get; set; }

    public List<Expected> Expect { get; set; } = [];
}
