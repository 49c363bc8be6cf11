using AutoAttend.Grains.Ports;

namespace AutoAttend.Storage.Tests.Contract;

/// <summary>What a template store has to do, whichever engine is behind it.</summary>
public abstract class TemplateStoreContract : ContractTest
{
    private protected TemplateStoreContract(Func<IStore> newStore)
        : base(newStore)
    {
    }

    private ITemplateStore Templates => Store.Get<ITemplateStore>();

    [Fact]
    public async Task A_template_comes_back_to_the_last_bit()
    {
        await Templates.Put(new Template("t", "p1", "model", [0.6f, -0.8f, float.Epsilon]), default);

        var read = Assert.Single(await Read("model"));

        Assert.Equal(("t", "p1", "model"), (read.Id, read.PersonId, read.ModelId));
        Assert.Equal([0.6f, -0.8f, float.Epsilon], read.Embedding);
    }

    [Fact]
    public async Task A_template_of_the_same_id_and_model_is_replaced_and_one_of_another_model_stays()
    {
        await Templates.Put(new Template("t", "p1", "old", [1]), default);
        await Templates.Put(new Template("t", "p1", "new", [0.1f]), default);
        await Templates.Put(new Template("t", "p1", "new", [0.5f]), default);

        Assert.Equal(1, Assert.Single(await Read("old")).Embedding[0]);
        Assert.Equal(0.5f, Assert.Single(await Read("new")).Embedding[0]);
        Assert.Equal(0.5f, (await Templates.Get("t", "new", default))!.Embedding[0]);
        Assert.Null(await Templates.Get("t", "another", default));

        await Templates.Remove("t", default);
        Assert.Empty(await Read("old"));
        Assert.Empty(await Read("new"));
    }

    [Fact]
    public async Task More_than_a_page_is_read_whole()
    {
        await Task.WhenAll(Enumerable.Range(0, 2500).Select(
            number => Templates.Put(new Template($"t{number}", "p", number % 5 == 0 ? "other" : "model", [number]), default)));

        Assert.Equal(2000, (await Read("model")).Select(template => template.Id).Distinct().Count());
    }

    [Fact]
    public async Task Erasing_a_person_removes_templates_of_every_model()
    {
        await Templates.Put(new Template("a", "p1", "old", [1]), default);
        await Templates.Put(new Template("b", "p1", "new", [1]), default);
        await Templates.Put(new Template("c", "p2", "new", [1]), default);

        Assert.Equal(2, await Templates.Erase("p1", default));

        Assert.Empty(await Read("old"));
        Assert.Equal("c", Assert.Single(await Read("new")).Id);
    }

    private async Task<List<Template>> Read(string modelId)
    {
        List<Template> read = [];
        await foreach (var template in Templates.ReadAll(modelId, default))
            read.Add(template);
        return read;
    }
}
