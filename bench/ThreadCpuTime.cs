using System.Runtime.InteropServices;

namespace AutoAttend.Bench;

/// <summary>Timestamps of the calling thread's own CPU time, which other processes of the machine do not stretch.</summary>
/// <remarks>Only for stretches of work that stay on one thread, as those of the pipeline do with a recognizer in the same process.</remarks>
internal sealed partial class ThreadCpuTime : TimeProvider
{
    // CLOCK_THREAD_CPUTIME_ID of Linux.
    private const int ThreadClock = 3;

    public override long TimestampFrequency => 1_000_000_000;

    public override long GetTimestamp() =>
        GetTime(ThreadClock, out var time) == 0
            ? (time.Seconds * TimestampFrequency) + time.Nanoseconds
            : throw new PlatformNotSupportedException("clock_gettime knows no thread clock.");

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Timespec
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
