namespace AutoAttend.Silo.Commands;

/// <summary>What a command tells the shell.</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    public const int Failed = 1;

    /// <summary>An argument was unusable.</summary>
    public const int Usage = 2;
}
