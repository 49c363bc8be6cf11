using AutoAttend.Grains.Ports;

namespace AutoAttend.Storage.Tests.Contract;

/// <summary>What a store of pictures has to do, whichever engine is behind it.</summary>
public abstract class EvidenceStoreContract : ContractTest
{
    private protected EvidenceStoreContract(Func<IStore> newStore)
        : base(newStore)
    {
    }

    private IEvidenceStore Evidence => Store.Get<IEvidenceStore>();

    [Fact]
    public async Task A_picture_comes_back_as_it_was_put_and_the_last_one_wins()
    {
        await Evidence.Put("a", [1, 2, 3], default);
        await Evidence.Put("a", [4, 5], default);

        Assert.Equal([4, 5], await Evidence.Get("a", default) ?? []);
    }

    [Fact]
    public async Task A_picture_that_is_not_there_is_null() => Assert.Null(await Evidence.Get("none", default));

    [Fact]
    public async Task Removing_counts_those_that_were_there()
    {
        await Evidence.Put("a", [1], default);
        await Evidence.Put("it's \"b\"", [2], default);
        await Evidence.Put("c", [3], default);

        Assert.Equal(2, await Evidence.Remove(["a", "it's \"b\"", "none"], default));

        Assert.Null(await Evidence.Get("a", default));
        Assert.NotNull(await Evidence.Get("c", default));
    }
}
