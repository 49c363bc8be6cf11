namespace AutoAttend.Web.Pages.Schedules.Shifts;

/// <summary>The colours that shifts are told apart by, beside their names and letters. How each looks stands in <c>app.css</c>.</summary>
public static class ShiftColours
{
    /// <summary>Their names, in the order of <c>ShiftTemplate.Colour</c>.</summary>
    public static readonly IReadOnlyList<string> Names = ["Teal", "Blue", "Violet", "Pink", "Red", "Orange", "Green", "Grey"];

    /// <summary>The class that gives something a shift's colour.</summary>
    public static string Class(int colour) => $"aa-shift aa-shift-{colour}";
}
