using System.Globalization;

namespace AutoAttend.Bench.Soak;

/// <summary>The children of this process: Linux, man 5 proc, the fourth field of /proc/pid/stat.</summary>
internal static class ChildProcesses
{
    public static int Count()
    {
        var own = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        return Directory.EnumerateDirectories("/proc").Count(entry => char.IsAsciiDigit(Path.GetFileName(entry)[0]) && Parent(entry) == own);
    }

    private static string? Parent(string process)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(process, "stat"));
            // The second field, the program's name, may hold blanks.
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1];
        }
        catch (IOException)
        {
            // It has just ended.
            return null;
        }
    }
}
