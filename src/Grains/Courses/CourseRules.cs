using AutoAttend.Contracts;
using AutoAttend.Contracts.Courses;
using AutoAttend.Grains.Plans;
using AutoAttend.Grains.Shifts;

namespace AutoAttend.Grains.Courses;

/// <summary>What makes rooms and courses usable.</summary>
internal static class CourseRules
{
    private static readonly TimeSpan Most = TimeSpan.FromHours(4);

    /// <exception cref="InvalidInputException">A field is not usable, or a camera does not exist or belongs to another room.</exception>
    public static Room Check(Room room, CoursePlan plan, IReadOnlyCollection<string> cameras)
    {
        var kept = room with
        {
            Id = Fields.Id("Room id", room.Id),
            Name = Fields.Text("Room name", room.Name, 60),
            CameraIds = room.CameraIds.Distinct(StringComparer.Ordinal).ToArray(),
        };
        foreach (var camera in kept.CameraIds)
        {
            if (!cameras.Contains(camera))
                throw new InvalidInputException("Camera", camera, "choose cameras of this site.");
            if (plan.Rooms.FirstOrDefault(other => other.Id != kept.Id && other.CameraIds.Contains(camera)) is { } owner)
                throw new InvalidInputException("Camera", camera, $"it belongs to the room {owner.Name}; take it out there first.");
        }

        return kept;
    }

    /// <summary>The course without somebody; the same object where they are not in it.</summary>
    public static Course Without(Course course, string personId) =>
        course.StaffIds.Contains(personId) || course.Roster.Any(member => member.Who.PersonId == personId)
            ? course with
            {
                Roster = course.Roster.Where(member => member.Who.PersonId != personId).ToArray(),
                StaffIds = course.StaffIds.Where(id => id != personId).ToArray(),
            }
            : course;

    /// <exception cref="InvalidInputException">A field is not usable.</exception>
    public static Course Check(Course course)
    {
        var kept = course with
        {
            Id = Fields.Id("Course id", course.Id),
            Name = Fields.Text("Course name", course.Name, 100),
            Roster = course.Roster.Select(member => member with { Who = RotaRules.Check(member.Who) }).ToArray(),
            StaffIds = course.StaffIds.Distinct(StringComparer.Ordinal).ToArray(),
        };
        foreach (var member in kept.Roster)
        {
            if (member.From is { } from)
                Fields.InOrder("Last day on the roster", from, member.To);
        }

        if (double.IsNaN(kept.MinimumShare) || kept.MinimumShare is < 0 or > 1)
            throw new InvalidInputException("Minimum share", $"{kept.MinimumShare:0.##}", "give 0 to 1.");
        Fields.Within("Grace late", kept.GraceLate, TimeSpan.Zero, Most);
        Fields.Within("Grace early", kept.GraceEarly, TimeSpan.Zero, Most);
        Fields.Within("Claim before", kept.ClaimBefore, TimeSpan.Zero, Most);
        Fields.Within("Claim after", kept.ClaimAfter, TimeSpan.Zero, Most);
        Fields.Within("Colour", kept.Colour, 0, 7);
        Fields.Known("Counting", kept.Counting);
        Fields.Known("Automatic check-out", kept.AutomaticCheckOut);
        return kept;
    }
}
