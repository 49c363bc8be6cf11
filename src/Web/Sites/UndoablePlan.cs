using AutoAttend.Web.Accounts;
using AutoAttend.Web.Components;

namespace AutoAttend.Web.Sites;

/// <summary>A plan of the site looked at; changed in the name of the account, each change with a way back.</summary>
/// <typeparam name="TGrain">Keeps the plan; keyed by the site.</typeparam>
/// <typeparam name="TPlan">The whole plan.</typeparam>
/// <param name="empty">What is shown until it was read.</param>
public abstract class UndoablePlan<TGrain, TPlan>(IGrainFactory grains, CurrentSite current, CurrentAccount account, UndoStack undo, TPlan empty)
    where TGrain : IGrainWithStringKey
{
    /// <summary>Raised when the plan was read or changed, on the dashboard's own dispatcher.</summary>
    public event Action? Changed;

    /// <summary>The plan; empty until it was read.</summary>
    public TPlan Plan { get; private set; } = empty;

    private TGrain Grain => grains.GetGrain<TGrain>(current.Id);

    /// <summary>Reads it.</summary>
    public async Task Load() => Show(await Read(Grain));

    /// <summary>Asks the grain for it.</summary>
    protected abstract Task<TPlan> Read(TGrain grain);

    /// <summary>Changes it and offers the way back.</summary>
    /// <param name="done">What is said to be done.</param>
    /// <param name="change">The change, by an author.</param>
    /// <param name="back">Takes it back.</param>
    protected async Task Do(string done, Func<TGrain, string, Task<TPlan>> change, Func<TGrain, string, Task<TPlan>> back)
    {
        // The grain of the site that was looked at then: by the time of the undo another one may be.
        var grain = Grain;
        var author = await account.Author();
        Show(await change(grain, author));
        undo.Offer(done, async () => Show(await back(grain, author)));
    }

    private void Show(TPlan plan)
    {
        Plan = plan;
        Changed?.Invoke();
    }
}
