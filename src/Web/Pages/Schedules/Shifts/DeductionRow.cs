using AutoAttend.Contracts;
using AutoAttend.Contracts.Shifts;
using AutoAttend.Web.Components;

namespace AutoAttend.Web.Pages.Schedules.Shifts;

/// <summary>A break that is taken off while it is being typed.</summary>
public sealed class DeductionRow
{
    /// <summary>After how much work, <c>h:mm</c>.</summary>
    public string After { get; set; } = "6:00";

    /// <summary>How many minutes.</summary>
    public int Minutes { get; set; } = 30;

    /// <summary>The row of a kept one.</summary>
    public static DeductionRow Of(DeductedBreak kept) => new() { After = Typed.Length(kept.After), Minutes = (int)kept.Length.TotalMinutes };

    /// <summary>What was typed.</summary>
    /// <exception cref="InvalidInputException">The length cannot be read.</exception>
    public DeductedBreak ToDeduction() => new(Typed.ReadLength("Break taken off after", After), TimeSpan.FromMinutes(Minutes));
}
