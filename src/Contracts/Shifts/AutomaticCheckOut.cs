namespace AutoAttend.Contracts.Shifts;

/// <summary>When somebody is held to have left whom nobody saw leaving.</summary>
public enum AutomaticCheckOut
{
    /// <summary>When last seen.</summary>
    AtLastSeen,

    /// <summary>At the end of the shift or session, or when last seen where that was later.</summary>
    AtEnd,
}
