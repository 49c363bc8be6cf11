namespace AutoAttend.Web.Accounts;

/// <summary>What the sign-in form sends.</summary>
public sealed class SignInForm
{
    /// <summary>In any case; accounts are lower case.</summary>
    public string UserName { get; set; } = "";

    /// <summary>As typed.</summary>
    public string Password { get; set; } = "";
}
