namespace AutoAttend.Grains.Calendar;

/// <summary>Where an entry of an .ics file stands in it, so that a problem can be told with its line.</summary>
/// <param name="Line">Of its begin, counted from 1.</param>
/// <param name="Properties">Its properties' lines and values by name.</param>
internal sealed record IcsEvent(int Line, IReadOnlyDictionary<string, (int Line, string Value)> Properties)
{
    /// <summary>Where a property stands, and what it holds; the entry's begin where it is missing.</summary>
    public (int Line, string Value) At(string property) => Properties.GetValueOrDefault(property, (Line, ""));
}
