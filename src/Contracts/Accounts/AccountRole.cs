namespace AutoAttend.Contracts.Accounts;

/// <summary>What an account may do; each role may do what the ones before it may.</summary>
public enum AccountRole
{
    /// <summary>Sees everything but changes nothing.</summary>
    Viewer,

    /// <summary>Also works with cameras, people and corrections.</summary>
    Operator,

    /// <summary>Also manages accounts and sites, and sees the Orleans dashboard.</summary>
    Administrator,
}
