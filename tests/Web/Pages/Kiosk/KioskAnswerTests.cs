using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Kiosk;
using AutoAttend.Web.Pages.Kiosk;
using AutoAttend.Web.Sites;

namespace AutoAttend.Web.Tests.Pages.Kiosk;

public sealed class KioskAnswerTests
{
    private static readonly SiteTime Berlin = new(Sample.Berlin);

    [Theory]
    [InlineData(CameraDirection.In, "Checked in at 10:00.")]
    [InlineData(CameraDirection.Out, "Checked out at 10:00.")]
    public void What_was_noted_names_the_person_and_the_time(CameraDirection direction, string text) =>
        Assert.Equal(new KioskAnswer("good", "Amelia Okafor", text), Of(KioskOutcome.Noted, direction));

    [Fact]
    public void Twice_in_a_minute_is_no_mistake() => Assert.Equal("watch", Of(KioskOutcome.NotedBefore).Tone);

    [Fact]
    public void Who_was_not_recognised_learns_nothing_of_numbers_and_names()
    {
        var answer = KioskAnswer.Of(new KioskResult(KioskOutcome.Unknown, null, Sample.Now, null), CameraDirection.In, null, Berlin);
        Assert.Equal(("bad", "Not recognised"), (answer.Tone, answer.Title));
        Assert.Contains("number, PIN or code", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_says_until_when() =>
        Assert.Contains("10:01:00", KioskAnswer.Of(new KioskResult(KioskOutcome.Locked, null, Sample.Now, Sample.Now.AddMinutes(1)), CameraDirection.In, null, Berlin).Text, StringComparison.Ordinal);

    private static KioskAnswer Of(KioskOutcome outcome, CameraDirection direction = CameraDirection.In) =>
        KioskAnswer.Of(new KioskResult(outcome, "p1", Sample.Now, null), direction, "Amelia Okafor", Berlin);
}
