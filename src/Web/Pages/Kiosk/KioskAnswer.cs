using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Kiosk;
using AutoAttend.Web.Sites;

namespace AutoAttend.Web.Pages.Kiosk;

/// <summary>What a kiosk shows for some seconds.</summary>
/// <param name="Tone"><c>good</c>, <c>watch</c> or <c>bad</c>.</param>
/// <param name="Title">Large; the person's name only where they were recognised by what they typed or held out.</param>
/// <param name="Text">Below it.</param>
public sealed record KioskAnswer(string Tone, string Title, string Text)
{
    /// <summary>The words for what came of a check.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="direction">Whether they came or left.</param>
    /// <param name="name">The person's name, where somebody was recognised.</param>
    /// <param name="site">The site whose clock is shown.</param>
    public static KioskAnswer Of(KioskResult result, CameraDirection direction, string? name, SiteTime site) => result.Outcome switch
    {
        KioskOutcome.Noted => new("good", name ?? "Noted", $"{(direction == CameraDirection.Out ? "Checked out" : "Checked in")} at {site.Minute(result.At)}."),
        KioskOutcome.NotedBefore => new("watch", name ?? "Noted already", "Noted already, less than a minute ago. Nothing more is needed."),
        KioskOutcome.Unknown => new("bad", "Not recognised", "The number, PIN or code is not right. Try again, or ask who looks after your attendance."),
        KioskOutcome.Locked => new("bad", "Too many wrong attempts", result.LockedUntil is { } until ? $"Wait until {site.Second(until)} and try again." : "Wait a minute and try again."),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}
