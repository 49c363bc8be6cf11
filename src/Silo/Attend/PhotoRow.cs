using CsvHelper;

namespace AutoAttend.Silo.Attend;

/// <summary>A line of people.csv.</summary>
[CsvRecord]
internal sealed partial record PhotoRow
{
    [CsvColumn("person")]
    public required string Person { get; init; }

    /// <summary>Relative to the file.</summary>
    [CsvColumn("photo")]
    public required string Photo { get; init; }
}
