namespace AutoAttend.Grains.Kiosk;

/// <summary>What kiosks ask of a person's keys. Key: the person's id.</summary>
[Alias("AutoAttend.IKioskOwnerGrain")]
internal interface IKioskOwnerGrain : IGrainWithStringKey
{
    /// <summary>Whether a PIN is the person's. Takes as long where the person has none.</summary>
    [Alias("HasPin")]
    Task<bool> HasPin(string pin);

    /// <summary>Whether a token is the person's.</summary>
    [Alias("HasToken")]
    Task<bool> HasToken(string tokenKey);
}
