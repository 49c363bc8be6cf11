namespace AutoAttend.Contracts.Shifts;

/// <summary>Which way a time is rounded.</summary>
public enum RoundingDirection
{
    /// <summary>To the nearest step; from the middle, to the later one.</summary>
    Nearest,

    Earlier,

    Later,
}
