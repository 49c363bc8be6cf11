using AutoAttend.Contracts.Shifts;

namespace AutoAttend.Contracts.Courses;

/// <summary>A course and how its sessions are judged.</summary>
/// <param name="Id">Stable within its site: 1..32 of a-z, 0-9 and dash.</param>
/// <param name="Name">As shown, 1..100 characters.</param>
/// <param name="Roster">Who takes it, over time.</param>
/// <param name="StaffIds">Who teaches it: seen in its room, they are no strangers to it.</param>
/// <param name="MinimumShare">Whoever is there for less of a session is absent, 0..1; 0: any moment will do.</param>
/// <param name="GraceLate">How much later than the start is not late, 0..4 h. Beyond it, all of the lateness counts.</param>
/// <param name="GraceEarly">How much earlier than the end may be left, 0..4 h. Beyond it, all of it counts.</param>
/// <param name="ClaimBefore">How long before the start a sighting in the room belongs to the session, 0..4 h.</param>
/// <param name="ClaimAfter">How long after the end, 0..4 h.</param>
/// <param name="Counting">What is presence.</param>
/// <param name="AutomaticCheckOut">What holds for whom nobody saw leaving after a door or a kiosk saw them come.</param>
/// <param name="Colour">Which of the calendar's colours, 0..7.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.Course")]
public sealed record Course(
    string Id,
    string Name,
    IReadOnlyList<CourseMember> Roster,
    IReadOnlyList<string> StaffIds,
    double MinimumShare,
    TimeSpan GraceLate,
    TimeSpan GraceEarly,
    TimeSpan ClaimBefore,
    TimeSpan ClaimAfter,
    PresenceCounting Counting = PresenceCounting.FirstToLast,
    AutomaticCheckOut AutomaticCheckOut = AutomaticCheckOut.AtEnd,
    int Colour = 0);
