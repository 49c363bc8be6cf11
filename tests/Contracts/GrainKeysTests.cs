using System.Globalization;

namespace AutoAttend.Contracts.Tests;

public sealed class GrainKeysTests
{
    [Theory]
    [InlineData("")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void A_boards_key_is_the_same_in_every_language_and_can_be_taken_apart(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var key = GrainKeys.Board("main", new DateOnly(2026, 3, 7));
            Assert.Equal("main/2026-03-07", key);
            Assert.Equal(("main", new DateOnly(2026, 3, 7)), GrainKeys.ParseBoard(key));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
