namespace AutoAttend.Contracts.Calendar;

/// <summary>Which part of a working day is free. A shift's halves meet in the middle between its start and its end.</summary>
public enum DayPart
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>The half that begins with the shift.</summary>
    FirstHalf,

    /// <summary>The half that ends with the shift.</summary>
    SecondHalf,
}
