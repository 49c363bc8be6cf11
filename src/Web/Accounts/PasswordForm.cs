namespace AutoAttend.Web.Accounts;

/// <summary>What the password form sends.</summary>
public sealed class PasswordForm
{
    /// <summary>The password so far.</summary>
    public string Current { get; set; } = "";

    /// <summary>The new one, 12 characters at least.</summary>
    public string Wanted { get; set; } = "";

    /// <summary>The new one once more.</summary>
    public string Repeated { get; set; } = "";
}
