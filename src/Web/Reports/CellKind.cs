namespace AutoAttend.Web.Reports;

/// <summary>What the cells of a column hold; every cell may be empty.</summary>
public enum CellKind
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A <see cref="DateOnly"/> by the site's clock.</summary>
    Date,

    /// <summary>A <see cref="DateTimeOffset"/> with the site's offset.</summary>
    Time,

    /// <summary>A <see cref="TimeSpan"/>, written as hours and minutes; the last minute is not rounded up.</summary>
    Duration,

    /// <summary>An <see cref="int"/>: the same duration in whole minutes.</summary>
    Minutes,

    /// <summary>An <see cref="int"/>.</summary>
    Count,

    /// <summary>A <see cref="decimal"/> of days, with one decimal.</summary>
    Days,

    /// <summary>An <see cref="int"/>, 0..100 %.</summary>
    Percent,

    /// <summary>A <see cref="bool"/>.</summary>
    YesNo,
}
