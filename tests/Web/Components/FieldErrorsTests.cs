using AutoAttend.Contracts;
using AutoAttend.Web.Components;

namespace AutoAttend.Web.Tests.Components;

public sealed class FieldErrorsTests
{
    private readonly FieldErrors _errors = new("Name", "Frames per second");

    [Fact]
    public void A_refusal_stands_next_to_its_field()
    {
        _errors.Set(new InvalidInputException("frames per second", "90", "give a rate from 0.5 to 30."));
        Assert.Equal("Give a rate from 0.5 to 30.", _errors.For("Frames per second"));
        Assert.Null(_errors.For("Name"));
        Assert.Null(_errors.Elsewhere);
    }

    [Fact]
    public void A_refusal_of_no_field_is_not_lost()
    {
        _errors.Set(new InvalidInputException("Licence", null, "it has run out."));
        Assert.Equal("Licence: it has run out.", _errors.Elsewhere);
    }

    [Fact]
    public void The_next_attempt_begins_without()
    {
        _errors.Set(new InvalidInputException("Name", "", "give one."));
        _errors.Clear();
        Assert.False(_errors.Has("Name"));
    }
}
