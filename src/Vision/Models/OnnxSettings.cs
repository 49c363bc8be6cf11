namespace AutoAttend.Vision.Models;

/// <summary>How sessions are opened.</summary>
/// <param name="Threads">Threads of one call, at least 1.</param>
/// <param name="Provider">What computes.</param>
/// <param name="IsRequired">Whether a graph may not be computed by anything else, not even in part.</param>
internal sealed record OnnxSettings(int Threads, ExecutionProvider Provider, bool IsRequired)
{
    private const int MostThreadsByDefault = 4;

    /// <summary>As the options ask for.</summary>
    public static OnnxSettings Of(ModelOptions options) => new(
        options.IntraOpThreads > 0 ? options.IntraOpThreads : Math.Min(Environment.ProcessorCount, MostThreadsByDefault),
        options.ExecutionProvider,
        options.RequireExecutionProvider && options.ExecutionProvider != ExecutionProvider.Cpu);
}
