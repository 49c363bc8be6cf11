using Orleans.Runtime;

namespace AutoAttend.Grains.States;

/// <summary>How grains change what they keep.</summary>
public static class PersistentStateExtensions
{
    /// <summary>Writes a new state; when that fails, the grain goes on with the old one, which is what storage still holds.</summary>
    public static async Task Replace<TState>(this IPersistentState<TState> kept, TState next)
    {
        var before = kept.State;
        kept.State = next;
        try
        {
            await kept.WriteStateAsync();
        }
        catch
        {
            kept.State = before;
            throw;
        }
    }
}
