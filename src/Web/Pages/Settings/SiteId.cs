using System.Globalization;
using System.Text;

namespace AutoAttend.Web.Pages.Settings;

/// <summary>Proposes a site's id.</summary>
public static class SiteId
{
    /// <summary>The name in lower case, accents dropped, whatever else is not a-z or 0-9 as dashes, 32 characters at most.</summary>
    public static string From(string name)
    {
        var id = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                id.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        return id.ToString(0, Math.Min(id.Length, 32)).Trim('-');
    }
}
