namespace AutoAttend.Contracts.Kiosk;

/// <summary>What a person identifies themself with at kiosks. Key: the person's id. Erased with the person. No PIN or code is ever handed out again.</summary>
[Alias("AutoAttend.IKioskKeysGrain")]
public interface IKioskKeysGrain : IGrainWithStringKey
{
    /// <summary>Which methods the person can use.</summary>
    [Alias("Methods")]
    Task<IReadOnlyList<CheckMethod>> Methods();

    /// <summary>Sets the PIN; the person needs a personnel number.</summary>
    /// <param name="pin">4 to 12 digits.</param>
    /// <param name="author">The account.</param>
    /// <exception cref="InvalidInputException">The PIN is not usable, or the person has no number.</exception>
    [Alias("SetPin")]
    Task SetPin(string pin, string author);

    /// <summary>Makes a new secret for a QR code; an older one no longer works.</summary>
    /// <returns>What the QR code holds, to be shown once.</returns>
    [Alias("NewCode")]
    Task<string> NewCode(string author);

    /// <summary>Ties a badge to the person.</summary>
    /// <exception cref="InvalidInputException">The badge is somebody else's, or its number is not usable.</exception>
    [Alias("SetBadge")]
    Task SetBadge(string badge, string author);

    /// <summary>Takes a method away.</summary>
    [Alias("Remove")]
    Task Remove(CheckMethod method, string author);

    /// <summary>Takes all of them away, for an erasure.</summary>
    [Alias("Erase")]
    Task Erase();
}
