using AutoAttend.Contracts;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Web.Components;

namespace AutoAttend.Web.Pages.Schedules.Shifts;

/// <summary>A break at a set time while it is being typed.</summary>
public sealed class BreakRow
{
    /// <summary>When it begins, <c>HH:mm</c>.</summary>
    public string Start { get; set; } = "12:00";

    /// <summary>When it ends, <c>HH:mm</c>.</summary>
    public string End { get; set; } = "12:30";

    /// <summary>Whether it is paid.</summary>
    public bool Paid { get; set; }

    /// <summary>The row of a kept break.</summary>
    public static BreakRow Of(ShiftBreak kept) => new() { Start = Typed.Time(kept.Start), End = Typed.Time(kept.End), Paid = kept.Paid };

    /// <summary>The break that was typed.</summary>
    /// <exception cref="InvalidInputException">A time cannot be read.</exception>
    public ShiftBreak ToBreak() => new(Typed.ReadTime("Break", Start), Typed.ReadTime("Break", End), Paid);
}
