namespace AutoAttend.Contracts.Attendance;

/// <summary>How a check-in or check-out came about.</summary>
public enum CheckOrigin
{
    /// <summary>A camera saw it.</summary>
    Seen,

    /// <summary>With a PIN, a code or a badge at a kiosk.</summary>
    Kiosk,

    /// <summary>A correction set it.</summary>
    Corrected,

    /// <summary>Nobody saw the person leave; the rule of the shift, session or day closed it.</summary>
    Automatic,

    /// <summary>The person went on from the shift or session before, or into the next one, without a break between.</summary>
    Continued,
}
