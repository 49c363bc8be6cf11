using System.Text.RegularExpressions;

namespace AutoAttend.Vision.Capture;

/// <summary>Finds what must not be shown in an address, or in a text that quotes one.</summary>
internal static partial class AddressSecrets
{
    public const string Mask = "***";

    /// <summary>The passwords and tokens of an address, as they are written in it.</summary>
    public static IEnumerable<string> In(string address) =>
        Login().Matches(address).Select(match => match.Groups["password"].Success ? match.Groups["password"] : match.Groups["user"])
            .Concat(Parameter().Matches(address).Select(match => match.Groups["value"]))
            .Select(group => group.Value)
            .Where(secret => secret.Length > 0);

    /// <summary>The user and password of an address, as written: <c>user:password</c>.</summary>
    public static IEnumerable<string> LoginsIn(string address) => Login().Matches(address)
        .Where(match => match.Groups["password"].Success)
        .Select(match => $"{match.Groups["user"].Value}:{match.Groups["password"].Value}");

    /// <summary>The text with the secrets of every address in it replaced.</summary>
    public static string Hide(string text)
    {
        // A login without a password may be a token: it is hidden whole.
        var withoutLogins = Login().Replace(text, match => match.Groups["password"].Success ? $"{match.Groups["user"].Value}:{Mask}@" : $"{Mask}@");
        return Parameter().Replace(withoutLogins, Mask);
    }

    /// <summary>For text that is no valid address: all that could be a login is hidden.</summary>
    public static string HideGenerously(string text) =>
        Parameter().Replace(Path.IsPathRooted(text) ? text : AnythingBeforeAt().Replace(text, $"${{scheme}}{Mask}@"), Mask);

    // The password reaches to the last @ of the authority, as in ffmpeg.
    [GeneratedRegex(@"(?<=://)(?<user>[^:/?#\s@]*)(:(?<password>[^/?#\s]*))?@")]
    private static partial Regex Login();

    // Names as cameras have them: pwd, password, loginpas, access_token, apikey, auth, sig; also user=x_password=y in a path.
    [GeneratedRegex("""(?<=(pas|pwd|psw|token|key|auth|secret|sig)[^=&#/\s]*=)(?<value>[^&#\s'"]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^(?<scheme>\w+://)?.*@", RegexOptions.Singleline)]
    private static partial Regex AnythingBeforeAt();
}
