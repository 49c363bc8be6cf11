namespace AutoAttend.Contracts.Kiosk;

/// <summary>With what somebody says who they are, where they do not consent to being recognised.</summary>
public enum CheckMethod
{
    /// <summary>Personnel number and PIN.</summary>
    Pin,

    /// <summary>A QR code, printed or on a phone.</summary>
    QrCode,

    /// <summary>A badge that types its number.</summary>
    Badge,
}
