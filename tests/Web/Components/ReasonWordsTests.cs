using AutoAttend.Web.Components;

namespace AutoAttend.Web.Tests.Components;

public sealed class ReasonWordsTests
{
    [Theory]
    [InlineData("Ambiguous", "Ambiguous")]
    [InlineData("TooFewFaces", "Too few faces")]
    [InlineData("LowQuality: TurnedAway, Blurred", "Low quality: turned away, blurred")]
    public void A_reason_is_said_in_words(string reason, string words) => Assert.Equal(words, ReasonWords.Of(reason));

    [Fact]
    public void No_reason_has_no_words() => Assert.Null(ReasonWords.Of(null));
}
