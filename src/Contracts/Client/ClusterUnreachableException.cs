namespace AutoAttend.Contracts.Client;

/// <summary>The cluster has not been reached yet; it is being tried again all the time.</summary>
public sealed class ClusterUnreachableException : Exception
{
    public ClusterUnreachableException()
    {
    }

    /// <param name="message">Why, in words for the operator.</param>
    public ClusterUnreachableException(string message)
        : base(message)
    {
    }

    public ClusterUnreachableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
