using AutoAttend.Attendance.Facts;
using AutoAttend.Contracts.Shifts;
using NodaTime;

namespace AutoAttend.Attendance.Deriving;

/// <summary>By what presence in one occasion is worked out.</summary>
/// <param name="OccasionId">Whose corrections hold.</param>
/// <param name="ClaimStart">No presence before.</param>
/// <param name="End">The occasion's end.</param>
/// <param name="ClaimEnd">No presence from here on.</param>
/// <param name="Counting">What is presence.</param>
/// <param name="Closing">What holds for whom nobody saw leaving.</param>
/// <param name="Gap">The site's presence gap.</param>
/// <param name="Zone">The site's zone.</param>
/// <param name="Decisions">The corrections.</param>
/// <param name="StayedUntil">Set where the person stayed on into the next occasion.</param>
/// <param name="AsOf">Now.</param>
internal readonly record struct AttendedSetting(
    string OccasionId,
    DateTimeOffset ClaimStart,
    DateTimeOffset End,
    DateTimeOffset ClaimEnd,
    PresenceCounting Counting,
    AutomaticCheckOut Closing,
    TimeSpan Gap,
    DateTimeZone Zone,
    Decisions Decisions,
    DateTimeOffset? StayedUntil,
    DateTimeOffset AsOf);
