namespace AutoAttend.Attendance.Tests.WorkedExamples;

/// <summary>A record as an example expects it: what is left out is zero, none or no.</summary>
public sealed class Expected
{
    public string For { get; set; } = "";

    public string Status { get; set; } = "";

    public string In { get; set; } = "none";

    public string Out { get; set; } = "none";

    public string Worked { get; set; } = "0:00";

    public string Late { get; set; } = "0:00";

    public string Early { get; set; } = "0:00";

    public string Overtime { get; set; } = "0:00";

    public string Days { get; set; } = "0";

    public bool Doubtful { get; set; }

    public List<string> Explanation { get; set; } = [];

    public override string ToString() =>
        $"""
              - for: {For}
                status: {Status}
                in: {In}
                out: {Out}
                worked: {Worked}
                late: {Late}
                early: {Early}
                overtime: {Overtime}
                days: {Days}
                doubtful: {(Doubtful ? "true" : "false")}
                explanation:
        {string.Join('\n', Explanation.Select(line => $"          - \"{line}\""))}
        """;
}
