namespace AutoAttend.Contracts.Corrections;

/// <summary>What a correction sets.</summary>
public enum CorrectionKind
{
    /// <summary>When the person came.</summary>
    CheckIn,

    /// <summary>When the person left.</summary>
    CheckOut,

    /// <summary>What the occasion came to.</summary>
    Status,
}
