using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Placement;
using Orleans.Runtime;

namespace AutoAttend.Grains.Recognition;

/// <summary>Asks all silos that have the inference role how they are.</summary>
internal sealed class RecognitionSurvey(IGrainFactory grains, RoleMap roles, TimeProvider time)
{
    /// <summary>What is said where there is no such silo.</summary>
    public const string Nobody = "No silo with the inference role is running: start one (AutoAttend:Roles).";

    // Every camera, page and health check asks; one round a second does for all of them.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private Task<RecognitionStatus>? round;
    private long askedAt;
    private volatile bool wasReady;

    /// <summary>The answer of the last round, or of a new one where that is over a second old or was not good.</summary>
    public Task<RecognitionStatus> Recent()
    {
        lock (gate)
        {
            var isFresh = wasReady && time.GetElapsedTime(askedAt) < Fresh;
            if (round is { IsCompleted: false } || (round is { IsCompletedSuccessfully: true } && isFresh))
                return round;
            askedAt = time.GetTimestamp();
            return round = Task.Run(Ask);
        }
    }

    /// <summary>One status of many.</summary>
    internal static RecognitionStatus Summary(IReadOnlyList<RecognitionStatus> silos)
    {
        var all = silos.SelectMany(silo => silo.Silos).OrderBy(silo => silo.Name, StringComparer.Ordinal);
        var speaker = silos.FirstOrDefault(silo => silo.Ready) ?? silos.FirstOrDefault(silo => silo.Embedder is not null);
        return (speaker ?? (silos.Count > 0 ? silos[0] : Unready(Nobody))) with { Silos = [.. all] };
    }

    private static RecognitionStatus Unready(string problem) => new(false, problem, null, null, "None", 0, 1, 1);

    private async Task<RecognitionStatus> Ask()
    {
        var summary = Summary(await Task.WhenAll(roles.Active(SiloRoles.Inference).Select(Ask)));
        wasReady = summary.Ready;
        return summary;
    }

    private async Task<RecognitionStatus> Ask(SiloAddress silo)
    {
        var name = roles.NameOf(silo);
        try
        {
            return await grains.GetGrain<IInferenceGrain>(SiloKeys.Of(silo)).GetStatus();
        }
        catch (Exception lost) when (lost is OrleansException or TimeoutException)
        {
            var problem = $"The inference silo {name} does not answer.";
            return Unready(problem) with { Silos = [new InferenceSilo(name, false, problem, null, null, "Unknown", 0, 0)] };
        }
    }
}
