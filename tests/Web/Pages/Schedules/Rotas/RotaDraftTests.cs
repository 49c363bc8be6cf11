using AutoAttend.Contracts.Rotas;
using AutoAttend.Web.Pages.Schedules.Rotas;

namespace AutoAttend.Web.Tests.Pages.Schedules.Rotas;

public sealed class RotaDraftTests
{
    [Fact]
    public void Shifts_are_put_moved_and_taken_and_each_step_can_be_taken_back()
    {
        var draft = new RotaDraft(Plans.Week);
        draft.Put(0, "night");
        draft.Move(1, 3, "early");
        draft.Take(0, "early");
        Assert.Equal(["night"], draft.On(0));
        Assert.Empty(draft.On(1));
        Assert.Equal(["early"], draft.On(3));

        draft.Undo();
        Assert.Equal(["early", "night"], draft.On(0));
        draft.Undo();
        draft.Undo();
        Assert.False(draft.CanUndo);
        Assert.False(draft.IsChanged);
        draft.Redo();
        Assert.Equal(["early", "night"], draft.On(0));
        Assert.True(draft.IsChanged);
    }

    [Fact]
    public void Putting_what_is_there_is_no_step()
    {
        var draft = new RotaDraft(Plans.Week);
        draft.Put(0, "early");
        Assert.False(draft.CanUndo);
    }

    [Fact]
    public void A_step_after_an_undo_ends_what_could_be_made_again()
    {
        var draft = new RotaDraft(Plans.Week);
        draft.Put(5, "night");
        draft.Undo();
        draft.Put(6, "night");
        Assert.False(draft.CanRedo);
    }

    [Fact]
    public void A_longer_cycle_keeps_its_days_and_a_shorter_one_leaves_the_rest_out()
    {
        var draft = new RotaDraft(Plans.Week);
        draft.Describe(draft.Rota with { CycleDays = 14 });
        draft.RepeatFirstWeek();
        Assert.Equal([0, 1, 7, 8], draft.Rota.Entries.Select(entry => entry.Day));
        draft.Describe(draft.Rota with { CycleDays = 8 });
        Assert.Equal([0, 1, 7], draft.Rota.Entries.Select(entry => entry.Day));
    }

    [Fact]
    public void A_week_begins_on_a_Monday_whatever_day_was_named()
    {
        var draft = new RotaDraft(Plans.Week with { CycleDays = 8, Anchor = new DateOnly(2026, 3, 5) });
        draft.Describe(draft.Rota with { CycleDays = 7 });
        Assert.Equal(new DateOnly(2026, 3, 2), draft.Rota.Anchor);
    }

    [Fact]
    public void What_was_saved_is_no_change_any_more()
    {
        var draft = new RotaDraft(Plans.Week);
        draft.Put(5, "night");
        draft.Keep(draft.Rota);
        Assert.False(draft.IsChanged);
        draft.Discard();
        Assert.Equal(["night"], draft.On(5));
    }

    [Theory]
    [InlineData(7, 1, "Tue", "Tuesday")]
    [InlineData(14, 8, "Tue", "Tuesday, week 2")]
    [InlineData(5, 1, "Day 2", "Day 2")]
    public void Days_are_named_by_weekday_where_they_have_one(int cycle, int day, string name, string full)
    {
        var rota = Plans.Week with { CycleDays = cycle };
        Assert.Equal(name, RotaWords.Day(rota, day));
        Assert.Equal(full, RotaWords.FullDay(rota, day));
    }

    [Fact]
    public void A_cycle_says_how_it_repeats()
    {
        Assert.Equal("Every week, on holidays too", RotaWords.Cycle(Plans.Week with { OnHolidays = true }));
        Assert.Equal("Over 4 weeks", RotaWords.Cycle(new Rota("r", "R", 28, default, [])));
        Assert.Equal("Over 5 days", RotaWords.Cycle(new Rota("r", "R", 5, default, [])));
    }
}
