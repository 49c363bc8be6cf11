namespace AutoAttend.Grains.Recognition;

/// <summary>What a caller knows of a silo that it may ask.</summary>
/// <param name="Outstanding">Its own questions to it that wait for an answer.</param>
/// <param name="LastAsked">Counts the caller's questions; 0 for a silo that was never asked.</param>
/// <param name="IsLocal">Whether it is the caller's own process: nothing travels.</param>
/// <param name="IsAvoided">Whether it failed, or had too much to do, a moment ago.</param>
internal readonly record struct SiloLoad(int Outstanding, long LastAsked, bool IsLocal, bool IsAvoided)
{
    /// <summary>
    /// The one to ask: none that is avoided while another is there, the own one before all others, then that with the least to do,
    /// and of equals the one that waited longest. So a silo that just joined is asked at once.
    /// </summary>
    public static T? Choose<T>(IEnumerable<T> silos, Func<T, SiloLoad> load)
        where T : class =>
        silos.OrderBy(silo => load(silo).IsAvoided)
            .ThenBy(silo => !load(silo).IsLocal)
            .ThenBy(silo => load(silo).Outstanding)
            .ThenBy(silo => load(silo).LastAsked)
            .FirstOrDefault();
}
