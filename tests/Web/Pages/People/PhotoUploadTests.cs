using AutoAttend.Contracts.Accounts;
using AutoAttend.Web.Pages.People;
using Bunit;

namespace AutoAttend.Web.Tests.Pages.People;

public sealed class PhotoUploadTests : PageContext
{
    private int _accepted;

    public PhotoUploadTests() => SignIn(AccountRole.Operator);

    [Fact]
    public async Task Each_photo_shows_its_progress_and_then_its_verdict()
    {
        var upload = Show();
        await upload.InvokeAsync(() => upload.Instance.Chosen("1", "front.jpg", "blob:x"));
        await upload.InvokeAsync(() => upload.Instance.Chosen("2", "group.jpg", "blob:y"));
        await upload.InvokeAsync(() => upload.Instance.Progressed("1", 40));
        Assert.Equal(["Uploading", "Uploading"], Words(upload));

        await upload.InvokeAsync(() => upload.Instance.Progressed("1", 100));
        Assert.Equal(["Uploading", "Checking"], Words(upload));

        await upload.InvokeAsync(() => upload.Instance.Finished("1", true, null));
        await upload.InvokeAsync(() => upload.Instance.Finished("2", false, "There are 3 faces in it; use one with a single face."));
        Assert.Equal(["Rejected", "Accepted"], Words(upload));
        Assert.Contains("3 faces", upload.Find(".message.bad").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, _accepted);
    }

    [Fact]
    public async Task An_accepted_photo_with_a_doubt_asks_to_be_checked()
    {
        var upload = Show();
        await upload.InvokeAsync(() => upload.Instance.Chosen("1", "front.heic", null));
        await upload.InvokeAsync(() => upload.Instance.Finished("1", true, "It looks little like the photos before it."));
        Assert.Equal(["Accepted, check it"], Words(upload));
        Assert.Empty(upload.FindAll(".message.bad"));
        Assert.NotEmpty(upload.FindAll(".verdicts .aa-face-none"));
    }

    [Fact]
    public void It_uploads_to_the_person_and_not_through_the_circuit()
    {
        Show();
        var attached = JSInterop.Invocations.Single(call => call.Identifier == "attach");
        Assert.Equal("/people/p%201/photos", attached.Arguments[2]);
    }

    private static IEnumerable<string> Words(IRenderedComponent<PhotoUpload> upload) =>
        upload.FindAll(".verdicts .aa-pill").Select(pill => pill.TextContent);

    private IRenderedComponent<PhotoUpload> Show() => Render<PhotoUpload>(parameters => parameters
        .Add(upload => upload.PersonId, "p 1")
        .Add(upload => upload.Accepted, () => _accepted++));
}
