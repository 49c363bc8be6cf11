using System.Globalization;

namespace AutoAttend.Storage.Redis.Engine;

/// <summary>
/// A moment as 16 hexadecimal digits of its UTC ticks (100 ns), which sort as text in the order of time. A sorted set's scores are
/// 64-bit floats and would round it.
/// </summary>
internal static class TimeKey
{
    public static string Of(DateTimeOffset time) => Of(time.UtcTicks);

    public static string Of(long ticks) => ticks.ToString("x16", CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string key) => new(long.Parse(key, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), TimeSpan.Zero);
}
