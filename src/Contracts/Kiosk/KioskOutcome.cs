namespace AutoAttend.Contracts.Kiosk;

/// <summary>What came of a check at a kiosk.</summary>
public enum KioskOutcome
{
    /// <summary>It was noted.</summary>
    Noted,

    /// <summary>The same was noted less than a minute ago; nothing more was.</summary>
    NotedBefore,

    /// <summary>Nobody has this number and PIN, or this code. It is not said which of them is wrong.</summary>
    Unknown,

    /// <summary>Too many wrong attempts; wait.</summary>
    Locked,
}
