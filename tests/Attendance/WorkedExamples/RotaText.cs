namespace AutoAttend.Attendance.Tests.WorkedExamples;

/// <summary>A rota and who works by it, as an example writes it.</summary>
public sealed class RotaText
{
    public int Cycle { get; set; } = 7;

    public string Begins { get; set; } = "";

    public Dictionary<int, List<string>> Days { get; set; } = [];

    /// <summary>A group; empty: the person.</summary>
    public string For { get; set; } = "";

    public int Offset { get; set; }

    public bool OnHolidays { get; set; }

    public string? Until { get; set; }
}
