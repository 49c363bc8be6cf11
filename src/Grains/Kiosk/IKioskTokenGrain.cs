namespace AutoAttend.Grains.Kiosk;

/// <summary>Whose a QR code or badge is. Key: <see cref="KioskTokens.KeyOf"/>.</summary>
[Alias("AutoAttend.IKioskTokenGrain")]
internal interface IKioskTokenGrain : IGrainWithStringKey
{
    /// <summary>Whose it is; null for nobody's.</summary>
    [Alias("Owner")]
    Task<string?> Owner();

    /// <summary>Makes it a person's.</summary>
    /// <returns>False where it is somebody else's.</returns>
    [Alias("Claim")]
    Task<bool> Claim(string personId);

    /// <summary>Makes it nobody's where it is this person's.</summary>
    [Alias("Release")]
    Task Release(string personId);
}
