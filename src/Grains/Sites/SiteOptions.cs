using System.ComponentModel.DataAnnotations;

namespace AutoAttend.Grains.Sites;

/// <summary>What the first site is made from. Once it exists, it is changed on its page and these options mean nothing to it.</summary>
public sealed class SiteOptions
{
    /// <summary>The site's name.</summary>
    /// <value>1..100 characters; the default is <c>Main site</c>.</value>
    [Required, StringLength(100)]
    public string Name { get; set; } = "Main site";

    /// <summary>Where its days begin and end.</summary>
    /// <value>An IANA id, for example <c>Europe/Berlin</c>; empty, the default, for the time zone of this machine.</value>
    public string TimeZone { get; set; } = "";

    /// <summary>How long a person may go unseen by cameras that look both ways before presence closes at the last sighting.</summary>
    /// <value>1..1440 minutes; the default is 30.</value>
    [Range(1, 1440)]
    public int PresenceGapMinutes { get; set; } = 30;
}
