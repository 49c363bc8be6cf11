using System.Text;

namespace AutoAttend.Vision.Capture;

/// <summary>Removes one source's secrets from any text, however the decoder spells them.</summary>
public sealed class Redactor
{
    private readonly string[] secrets;

    public Redactor(VideoSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var network = source.Kind is VideoSourceKind.Rtsp or VideoSourceKind.Http;
        secrets = network ? [.. Spellings(source.Address).Distinct().OrderByDescending(secret => secret.Length)] : [];
    }

    /// <summary>The text with <c>***</c> in place of every secret, of this source's and of any other address in it.</summary>
    public string Scrub(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return secrets.Aggregate(
            AddressSecrets.Hide(text), (scrubbed, secret) => scrubbed.Replace(secret, AddressSecrets.Mask, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Spellings(string address)
    {
        foreach (var secret in AddressSecrets.In(address))
        {
            var decoded = Uri.UnescapeDataString(secret);
            yield return secret;
            yield return decoded;
            yield return Uri.EscapeDataString(decoded);
        }

        // As in an HTTP header: Authorization: Basic dXNlcjpwYXNzd29yZA==
        foreach (var login in AddressSecrets.LoginsIn(address))
        {
            yield return Convert.ToBase64String(Encoding.UTF8.GetBytes(login));
            yield return Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(login)));
        }
    }
}
