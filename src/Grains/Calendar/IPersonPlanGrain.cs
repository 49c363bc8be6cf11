namespace AutoAttend.Grains.Calendar;

/// <summary>What a person's own grain tells the person's calendar. Key: the person's id.</summary>
[Alias("AutoAttend.IPersonPlanGrain")]
internal interface IPersonPlanGrain : IGrainWithStringKey
{
    /// <summary>Begins or ends memberships today, so that those of today are the profile's groups.</summary>
    [Alias("FollowProfile")]
    Task FollowProfile(IReadOnlyList<string> groups, string author);

    /// <summary>Forgets everything of the person.</summary>
    [Alias("Erase")]
    Task Erase();
}
