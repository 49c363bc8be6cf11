namespace AutoAttend.Attendance.Tests;

/// <summary>Days that break what is only nearly right: clocks that change in both hemispheres, by half an hour and at midnight, a skipped day, a leap day.</summary>
internal static class OddDays
{
    public static readonly (string Zone, DateOnly Date)[] All =
    [
        ("UTC", new(2026, 3, 17)),
        ("Europe/Berlin", new(2026, 3, 29)),
        ("Europe/Berlin", new(2026, 10, 25)),
        ("Australia/Sydney", new(2026, 4, 5)),
        ("Australia/Sydney", new(2026, 10, 4)),
        ("America/Santiago", new(2026, 9, 6)),
        ("America/New_York", new(2026, 11, 1)),
        ("Asia/Beirut", new(2026, 3, 29)),
        ("Australia/Lord_Howe", new(2026, 4, 5)),
        ("Australia/Lord_Howe", new(2026, 10, 4)),
        ("Pacific/Apia", new(2011, 12, 30)),
        ("Asia/Kathmandu", new(2028, 2, 29)),
        ("Europe/London", new(2027, 12, 31)),
    ];
}
