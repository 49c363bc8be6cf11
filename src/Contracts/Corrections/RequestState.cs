namespace AutoAttend.Contracts.Corrections;

/// <summary>How a request stands.</summary>
public enum RequestState
{
    Open,

    Approved,

    Refused,
}
