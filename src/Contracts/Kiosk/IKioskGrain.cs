using AutoAttend.Contracts.Cameras;

namespace AutoAttend.Contracts.Kiosk;

/// <summary>The kiosks of a site: check-in without a camera. Key: the site's id. Ten wrong attempts at a kiosk lock it for a minute.</summary>
[Alias("AutoAttend.IKioskGrain")]
public interface IKioskGrain : IGrainWithStringKey
{
    [Alias("List")]
    Task<IReadOnlyList<KioskSettings>> List();

    /// <exception cref="InvalidInputException">A field is not usable.</exception>
    [Alias("Save")]
    Task<KioskSettings> Save(KioskSettings kiosk, string author);

    [Alias("Remove")]
    Task Remove(string kioskId, string author);

    /// <summary>Notes that somebody came or left, by personnel number and PIN.</summary>
    /// <exception cref="NotFoundException">There is no such kiosk.</exception>
    [Alias("CheckPin")]
    Task<KioskResult> CheckPin(string kioskId, string number, string pin, CameraDirection direction);

    /// <summary>Notes that somebody came or left, by QR code or badge.</summary>
    /// <exception cref="NotFoundException">There is no such kiosk.</exception>
    [Alias("CheckCode")]
    Task<KioskResult> CheckCode(string kioskId, string code, CheckMethod method, CameraDirection direction);
}
