using System.Globalization;
using AutoAttend.Contracts.Calendar;
using AutoAttend.Contracts.Rotas;
using AutoAttend.Web.Components;

namespace AutoAttend.Web.Pages.Schedules.Rotas;

/// <summary>Rotas in plain words.</summary>
public static class RotaWords
{
    private static readonly string[] ShortDays = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedDayNames;

    /// <summary>How it repeats.</summary>
    public static string Cycle(Rota rota) => rota.CycleDays switch
    {
        7 => "Every week",
        var days when days % 7 == 0 => $"Over {days / 7} weeks",
        1 => "Every day the same",
        var days => $"Over {days} days",
    } + (rota.OnHolidays ? ", on holidays too" : "");

    /// <summary>A day of the cycle: the weekday where it is always the same one, else its number.</summary>
    public static string Day(Rota rota, int day) => rota.CycleDays % 7 == 0 ? ShortDays[(int)rota.Anchor.AddDays(day).DayOfWeek] : $"Day {day + 1}";

    /// <summary>A day of the cycle, unmistakably.</summary>
    public static string FullDay(Rota rota, int day) => rota.CycleDays switch
    {
        7 => rota.Anchor.AddDays(day).DayOfWeek.ToString(),
        var days when days % 7 == 0 => $"{rota.Anchor.AddDays(day).DayOfWeek}, week {(day / 7) + 1}",
        _ => $"Day {day + 1}",
    };

    /// <summary>From when to when an assignment holds.</summary>
    public static string Span(RotaAssignment assignment)
    {
        var span = assignment.To is { } to ? $"{Typed.LongDay(assignment.From)} to {Typed.LongDay(to)}" : $"from {Typed.LongDay(assignment.From)}";
        return assignment.Offset == 0 ? span : $"{span}, begins {assignment.Offset} {(assignment.Offset == 1 ? "day" : "days")} later";
    }

    /// <summary>A part of a day.</summary>
    public static string Word(this DayPart part) => part switch
    {
        DayPart.Whole => "Whole day",
        DayPart.FirstHalf => "First half",
        DayPart.SecondHalf => "Second half",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>Why somebody is away.</summary>
    public static string Word(this LeaveKind kind) => kind switch
    {
        LeaveKind.Vacation => "Vacation",
        LeaveKind.Sickness => "Sickness",
        LeaveKind.Parental => "Parental leave",
        LeaveKind.Training => "Training",
        LeaveKind.BusinessTrip => "Business trip",
        LeaveKind.Unpaid => "Unpaid leave",
        LeaveKind.Other => "Other",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
