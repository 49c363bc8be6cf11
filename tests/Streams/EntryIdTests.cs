using FsCheck;
using FsCheck.Xunit;

namespace AutoAttend.Streams.Tests;

public sealed class EntryIdTests
{
    [Property]
    public bool Text_is_read_back(NonNegativeInt milliseconds, NonNegativeInt sequence)
    {
        var id = new EntryId(milliseconds.Get, sequence.Get);
        return EntryId.Parse(id.ToString()) == id;
    }

    [Property]
    public bool Order_is_that_of_redis(NonNegativeInt milliseconds, NonNegativeInt sequence, NonNegativeInt otherMilliseconds, NonNegativeInt otherSequence)
    {
        var (one, other) = (new EntryId(milliseconds.Get, sequence.Get), new EntryId(otherMilliseconds.Get, otherSequence.Get));
        return (one < other) == (milliseconds.Get < otherMilliseconds.Get || (milliseconds.Get == otherMilliseconds.Get && sequence.Get < otherSequence.Get));
    }

    [Property]
    public bool Nothing_lies_between_an_id_and_its_successor(NonNegativeInt milliseconds, NonNegativeInt sequence)
    {
        var id = new EntryId(milliseconds.Get, sequence.Get);
        return id.Successor > id && id.Successor.Predecessor == id && (id == EntryId.Zero || id.Predecessor.Successor == id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("-5")]
    [InlineData("a-b")]
    [InlineData("5-")]
    [InlineData(null)]
    public void Another_text_is_refused(string? text) =>
        Assert.Contains("no id of a Redis stream's entry", Assert.Throws<FormatException>(() => EntryId.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Tokens_order_by_entry_and_then_by_event()
    {
        RedisSequenceToken[] ordered = [new(1, 0, 0), new(1, 0, 1), new(1, 1, 0), new(2, 0, 0)];
        Assert.Equal(ordered, ordered.Reverse().Order());
        Assert.Equal(new RedisSequenceToken(1, 2, 3), new RedisSequenceToken(1, 2, 3));
        Assert.NotEqual(new RedisSequenceToken(1, 2, 3), new RedisSequenceToken(1, 3, 3));
    }
}
