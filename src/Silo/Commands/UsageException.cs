namespace AutoAttend.Silo.Commands;

/// <summary>An argument of a command cannot be used; the message says which and why, in one line.</summary>
public sealed class UsageException : Exception
{
    public UsageException()
    {
    }

    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
