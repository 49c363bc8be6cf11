namespace AutoAttend.Web.Accounts;

/// <summary>Where sign-in goes afterwards: never to another site.</summary>
public static class ReturnUrl
{
    /// <summary>The path when it is one of ours; else the home page.</summary>
    public static string Safe(string? url) =>
        url is ['/', ..] && !(url.Length > 1 && url[1] is '/' or '\\') && !url.Any(char.IsControl) ? url : "/";
}
