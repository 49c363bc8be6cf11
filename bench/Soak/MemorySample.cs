using System.Globalization;

namespace AutoAttend.Bench.Soak;

/// <summary>What a process holds after a full garbage collection: Linux, man 5 proc, /proc/self.</summary>
/// <param name="Footage">How much footage had been processed.</param>
/// <param name="ResidentMegabytes">VmRSS: managed, native and mapped memory, in 10^6 bytes.</param>
/// <param name="ManagedMegabytes">The managed heap, in 10^6 bytes.</param>
/// <param name="Handles">Open file descriptors.</param>
/// <param name="Threads">Threads.</param>
internal sealed record MemorySample(TimeSpan Footage, double ResidentMegabytes, double ManagedMegabytes, int Handles, int Threads)
{
    public static MemorySample Take(TimeSpan footage)
    {
        // Twice: finalizers release native memory, and what they held is garbage only then.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return new MemorySample(
            footage,
            Field("VmRSS") * 1024 / 1e6,
            GC.GetTotalMemory(forceFullCollection: false) / 1e6,
            Directory.GetFiles("/proc/self/fd").Length,
            (int)Field("Threads"));
    }

    private static long Field(string name)
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith($"{name}:", StringComparison.Ordinal));
        return long.Parse(line.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
