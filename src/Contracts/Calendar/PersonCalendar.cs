namespace AutoAttend.Contracts.Calendar;

/// <summary>What decides, besides the plans of the sites, when a person is expected.</summary>
/// <param name="Memberships">
/// In which groups the person is and was. <see cref="People.PersonProfile.Groups"/> are those that hold today: saving a profile with another
/// list begins or ends memberships today.
/// </param>
/// <param name="Leave">By first day.</param>
/// <param name="Revision">Goes up with every change.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.PersonCalendar")]
public sealed record PersonCalendar(IReadOnlyList<GroupMembership> Memberships, IReadOnlyList<Leave> Leave, long Revision)
{
    /// <summary>Nothing planned.</summary>
    public static readonly PersonCalendar Empty = new([], [], 0);
}
