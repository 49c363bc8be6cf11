using System.Globalization;
using System.Text;

namespace AutoAttend.Storage.People;

/// <summary>Text made comparable regardless of case, in every script, and of how accents are composed.</summary>
internal static class FoldedText
{
    // Between fields, so that a search never finds the end of one and the start of the next.
    private const char Separator = '\u001F';

    public static string Of(string text) => text.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    public static string Of(IEnumerable<string> fields) => string.Join(Separator, fields.Select(Of));

    /// <summary>Bytes that order texts as people order names, case and accents counting last.</summary>
    public static byte[] SortKey(string text) => CultureInfo.InvariantCulture.CompareInfo.GetSortKey(text).KeyData;
}
