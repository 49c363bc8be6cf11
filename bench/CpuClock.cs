using System.Globalization;

namespace AutoAttend.Bench;

/// <summary>CPU time of this process and of its children that have ended, their children included: Linux, man 5 proc, /proc/pid/stat.</summary>
/// <param name="Own">User and system time of this process.</param>
/// <param name="Children">The same of ended children.</param>
internal readonly record struct CpuClock(TimeSpan Own, TimeSpan Children)
{
    // USER_HZ, which is 100 on every architecture that .NET runs on.
    private const double TicksPerSecond = 100;

    public TimeSpan Total => Own + Children;

    public static CpuClock Read()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        // The second field, the program's name, may hold blanks; the fields after it are counted from 3.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        TimeSpan Field(int number) => TimeSpan.FromSeconds(long.Parse(fields[number - 3], CultureInfo.InvariantCulture) / TicksPerSecond);
        return new CpuClock(Field(14) + Field(15), Field(16) + Field(17));
    }

    public static CpuClock operator -(CpuClock end, CpuClock start) => new(end.Own - start.Own, end.Children - start.Children);
}
