namespace AutoAttend.Silo.Commands;

/// <summary>Shows how far a download is: a bar that moves on a terminal, a line for each tenth elsewhere.</summary>
/// <param name="output">Where to.</param>
/// <param name="whole">Bytes of the whole file.</param>
internal sealed class ProgressBar(TextWriter output, long whole) : IProgress<long>
{
    private const int Cells = 40;

    private readonly bool isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
    private int shown = -1;

    public void Report(long value)
    {
        var percent = (int)(100 * value / Math.Max(1, whole));
        var step = isTerminal ? percent : percent / 10 * 10;
        if (step == shown)
            return;
        shown = step;
        var filled = step * Cells / 100;
        var bar = $"[{new string('#', filled)}{new string('.', Cells - filled)}] {step,3}%";
        if (isTerminal)
            output.Write(step == 100 ? $"\r{bar}\n" : $"\r{bar}");
        else
            output.WriteLine(bar);
    }
}
