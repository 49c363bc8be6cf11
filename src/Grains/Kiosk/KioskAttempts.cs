namespace AutoAttend.Grains.Kiosk;

/// <summary>Counts wrong attempts at one kiosk.</summary>
internal sealed class KioskAttempts
{
    private const int Most = 10;
    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(1);

    private int wrong;
    private DateTimeOffset? until;

    /// <summary>Until when nothing is tried; null while anything may be.</summary>
    public DateTimeOffset? LockedUntil(DateTimeOffset now) => until > now ? until : null;

    public void Failed(DateTimeOffset now)
    {
        if (++wrong < Most)
            return;
        wrong = 0;
        until = now + Lock;
    }

    public void Succeeded() => wrong = 0;
}
