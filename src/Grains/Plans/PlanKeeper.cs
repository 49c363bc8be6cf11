using AutoAttend.Contracts.Corrections;
using AutoAttend.Grains.Ports;
using AutoAttend.Grains.States;
using Orleans.Runtime;

namespace AutoAttend.Grains.Plans;

/// <summary>
/// Keeps a plan. A change is written in one stroke with the facts that tell of it; they go to the ledger then, or when the grain comes back.
/// So no change is missing in the audit trail, and nothing stands there that did not happen.
/// </summary>
internal sealed class PlanKeeper<TPlan>(IPersistentState<PlanState> kept, TPlan empty, IFactLedger ledger, TimeProvider time)
    where TPlan : class
{
    private TPlan? plan;

    /// <summary>The plan as it is.</summary>
    public TPlan Plan => plan ?? empty;

    /// <summary>To be called when the grain is activated: reads the plan, and tells what a crash kept from being told.</summary>
    public async Task Open()
    {
        if (kept.State.Json.Length > 0)
            plan = PlanJson.Read<TPlan>(kept.State.Json);

        // All of them were appended or none; and reading is cheaper than writing what is there.
        if (kept.State.Untold is [var first, ..] && await ledger.Find(first.Id, CancellationToken.None) is null)
            await ledger.Append(kept.State.Untold, CancellationToken.None);
    }

    /// <summary>Puts another plan in place of the one there is.</summary>
    public async Task<TPlan> Change(TPlan next, PlanNote note)
    {
        var facts = note.Facts(time.GetUtcNow());
        await kept.Replace(new PlanState { Json = PlanJson.Write(next), Untold = facts });
        plan = next;
        await ledger.Append(facts, CancellationToken.None);
        return next;
    }

    /// <summary>Puts a plan without an erased person in place of the one there is, and tells nothing more of them.</summary>
    /// <param name="next">The same plan where the person was not in it.</param>
    /// <param name="personId">Who was erased.</param>
    public async Task Forget(TPlan next, string personId)
    {
        var untold = kept.State.Untold.Where(fact => fact.PersonId != personId).ToArray();
        if (ReferenceEquals(next, Plan) && untold.Length == kept.State.Untold.Length)
            return;
        await kept.Replace(new PlanState { Json = PlanJson.Write(next), Untold = untold });
        plan = next;
    }

    /// <summary>Forgets the plan.</summary>
    public async Task Clear()
    {
        await kept.ClearStateAsync();
        plan = null;
    }
}
