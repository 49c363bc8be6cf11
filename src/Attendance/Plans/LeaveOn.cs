using AutoAttend.Contracts.Calendar;

namespace AutoAttend.Attendance.Plans;

/// <summary>The leave that a person has on a day.</summary>
internal static class LeaveOn
{
    /// <summary>Null without; two halves make a whole of the first one's kind.</summary>
    public static Leave? Day(PersonCalendar calendar, DateOnly date)
    {
        Leave? found = null;
        foreach (var leave in calendar.Leave)
        {
            if (!leave.Covers(date))
                continue;
            if (leave.Part == DayPart.Whole)
                return leave;
            found = found is null || found.Part == leave.Part ? found ?? leave : found with { Part = DayPart.Whole };
        }

        return found;
    }
}
