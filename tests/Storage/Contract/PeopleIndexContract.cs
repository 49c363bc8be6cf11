using AutoAttend.Contracts.People;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Storage.Tests.Contract;

/// <summary>What a directory has to do, whichever engine is behind it.</summary>
public abstract class PeopleIndexContract : ContractTest
{
    private protected PeopleIndexContract(Func<IStore> newStore)
        : base(newStore)
    {
    }

    private IPeopleIndex People => Store.Get<IPeopleIndex>();

    [Theory]
    [InlineData("müller")]
    [InlineData("MÜLLER")]
    [InlineData("Mu\u0308ller")]
    [InlineData("  jürgen ")]
    [InlineData("a-17")]
    [InlineData("фабрика")]
    [InlineData("")]
    public async Task A_person_is_found_by_part_of_name_number_or_group_regardless_of_case(string search)
    {
        await Put("1", "Jürgen Müller", "A-17", "Фабрика");

        Assert.Equal(["1"], await Found(search));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    [InlineData("MüllerA")]
    [InlineData("' OR 1=1 --")]
    public async Task A_search_means_its_characters_and_nothing_else(string search)
    {
        await Put("1", "Jürgen Müller", "A-17");

        Assert.Empty(await Found(search));
    }

    [Fact]
    public async Task People_come_by_name_as_people_order_names()
    {
        await Put("1", "Zoe");
        await Put("2", "Ärne");
        await Put("3", "bob");
        await Put("4", "Bea");

        Assert.Equal(["2", "4", "3", "1"], await Found(""));
    }

    [Fact]
    public async Task A_page_tells_how_many_there_are_in_all_even_past_the_end()
    {
        foreach (var name in "abcde")
            await Put($"{name}", $"{name}");

        var page = await People.Search("", 3, 10, default);
        var beyond = await People.Search("", 30, 10, default);

        Assert.Equal(["d", "e"], page.People.Select(person => person.Id));
        Assert.Equal(5, page.Total);
        Assert.Equal((0, 5), (beyond.People.Count, beyond.Total));
    }

    [Fact]
    public async Task A_number_that_somebody_else_has_is_refused_and_changes_nothing()
    {
        Assert.True(await Put("1", "One", "17"));
        Assert.True(await Put("2", "Two", "18"));

        Assert.False(await Put("2", "Renamed", "17"));
        Assert.False(await Put("3", "Three", "17"));

        Assert.Equal(["Two"], (await People.GetMany(["2", "3"], default)).Select(person => person.Name));
    }

    [Fact]
    public async Task A_number_may_be_kept_left_empty_and_taken_over_once_it_is_free()
    {
        Assert.True(await Put("1", "One", "17"));
        Assert.True(await Put("1", "One again", "17"));
        Assert.True(await Put("2", "Two", ""));
        Assert.True(await Put("3", "Three", ""));

        await People.Remove("1", default);

        Assert.True(await Put("2", "Two", "17"));
    }

    [Fact]
    public async Task A_line_comes_back_as_it_was_put()
    {
        var person = new PersonSummary("1", "Ada", "17", ["Staff, day", "Élèves"], 3, "photo");
        await People.Put(person, default);

        var read = Assert.Single(await People.GetMany(["1", "gone"], default));

        Assert.Equal(person.Groups, read.Groups);
        Assert.Equal(person, read with { Groups = person.Groups });
    }

    [Fact]
    public async Task What_another_process_changes_is_found_by_the_next_search()
    {
        await using var other = Store.SameData();
        await Put("1", "Ada");
        Assert.Equal(["1"], await Found("ada"));

        await other.Get<IPeopleIndex>().Put(new PersonSummary("1", "Zoe", "", [], 0, null), default);
        await other.Get<IPeopleIndex>().Put(new PersonSummary("2", "Ada", "", [], 0, null), default);

        Assert.Equal(["2"], await Found("ada"));
        await other.Get<IPeopleIndex>().Remove("2", default);
        Assert.Empty(await Found("ada"));
    }

    [Fact]
    public async Task Of_those_who_ask_for_a_number_at_once_one_gets_it()
    {
        await using var other = Store.SameData();

        var given = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            (number % 2 == 0 ? Store : other).Get<IPeopleIndex>().Put(new PersonSummary($"{number}", "Somebody", "17", [], 0, null), default)));

        Assert.Single(given, isGiven => isGiven);
        Assert.Single(await Found("17"));
    }

    private Task<bool> Put(string id, string name, string number = "", params string[] groups) =>
        People.Put(new PersonSummary(id, name, number, groups, 0, null), default);

    private async Task<IEnumerable<string>> Found(string search) =>
        (await People.Search(search, 0, 100, default)).People.Select(person => person.Id);
}
