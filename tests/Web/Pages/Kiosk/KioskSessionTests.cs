using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Accounts;
using AutoAttend.Contracts.Kiosk;
using AutoAttend.Contracts.People;
using AutoAttend.Web.Pages.Kiosk;
using AutoAttend.Web.Tests.Hosting;

namespace AutoAttend.Web.Tests.Pages.Kiosk;

/// <summary>A device that is a kiosk, against the whole process.</summary>
public sealed partial class KioskSessionTests(DashboardFixture host) : IClassFixture<DashboardFixture>
{
    private IKioskGrain Kiosks => host.Grains.GetGrain<IKioskGrain>(GrainKeys.FirstSite);

    [Fact]
    public async Task A_viewer_cannot_make_a_device_a_kiosk()
    {
        using var browser = await host.SignedIn(AccountRole.Viewer);
        using var answer = await browser.Get("/kiosk");
        Assert.Equal("/not-allowed", answer.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task Only_a_device_that_is_a_kiosk_checks_anybody_in()
    {
        using var browser = await host.SignedIn(AccountRole.Administrator);
        using var answer = await browser.Send(HttpMethod.Post, "/kiosk/check", "application/json", JsonContent.Create(new { }));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_kiosk_opens_its_page_and_nothing_else_and_names_nobody_before_they_said_who_they_are()
    {
        await Enrol("Kora Kestrel", "4711", "2468");
        using var device = await Kiosk("door");
        foreach (var path in new[] { "/", "/people", "/attendance.csv?site=main&date=2026-03-02", "/settings" })
        {
            using var refused = await device.Get(path);
            Assert.Equal("/kiosk", device.Target(refused));
        }

        using var circuit = await device.Send(HttpMethod.Post, "/_blazor/negotiate", "*/*");
        Assert.Equal(HttpStatusCode.Forbidden, circuit.StatusCode);
        using var page = await device.Get("/kiosk");
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Door", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Kestrel", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_and_PIN_check_in_and_wrong_ones_do_not()
    {
        await Enrol("Pia Plover", "4712", "1357");
        using var device = await Kiosk("hall");
        Assert.Equal(new KioskAnswer("bad", "Not recognised", KioskText), await Check(device, new KioskEntry("In", "4712", "0000", null, null)));
        var answer = await Check(device, new KioskEntry("In", "4712", "1357", null, null));
        Assert.Equal(("good", "Pia Plover"), (answer.Tone, answer.Title));
        Assert.StartsWith("Checked in at ", answer.Text, StringComparison.Ordinal);
        Assert.Equal("watch", (await Check(device, new KioskEntry("In", "4712", "1357", null, null))).Tone);
    }

    [Fact]
    public async Task A_QR_code_checks_out_and_an_older_one_no_longer_works()
    {
        var person = await Enrol("Rosa Rail", "4713", "9753");
        var keys = host.Grains.GetGrain<IKioskKeysGrain>(person);
        var older = await keys.NewCode("admin");
        var code = await keys.NewCode("admin");
        using var device = await Kiosk("gate");
        Assert.Equal("bad", (await Check(device, new KioskEntry("Out", null, null, older, "QrCode"))).Tone);
        Assert.Equal("Rosa Rail", (await Check(device, new KioskEntry("Out", null, null, code, "QrCode"))).Title);
    }

    [Fact]
    public async Task Without_a_token_or_a_direction_nothing_is_noted()
    {
        using var device = await Kiosk("yard");
        using var forged = await device.Send(HttpMethod.Post, "/kiosk/check", "application/json", JsonContent.Create(new KioskEntry("In", "1", "1111", null, null)));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using var sideways = await Post(device, new KioskEntry("Sideways", "1", "1111", null, null));
        Assert.Equal(HttpStatusCode.BadRequest, sideways.StatusCode);
    }

    [Fact]
    public async Task A_kiosk_that_was_removed_is_signed_out()
    {
        using var device = await Kiosk("shed");
        await Kiosks.Remove("shed", "admin");
        using var page = await device.Get("/kiosk");
        Assert.StartsWith("/sign-in", device.Target(page), StringComparison.Ordinal);
    }

    private const string KioskText = "The number, PIN or code is not right. Try again, or ask who looks after your attendance.";

    private async Task<string> Enrol(string name, string number, string pin)
    {
        var person = await host.Grains.GetGrain<IPeopleDirectoryGrain>(GrainKeys.Only).Enrol(new PersonProfile(name, number, [], null));
        await host.Grains.GetGrain<IKioskKeysGrain>(person.Id).SetPin(pin, "admin");
        return person.Id;
    }

    private async Task<Browser> Kiosk(string id)
    {
        await Kiosks.Save(new KioskSettings(id, char.ToUpperInvariant(id[0]) + id[1..]), "admin");
        var browser = await host.SignedIn(AccountRole.Operator);
        using var answer = await browser.Submit("/kiosk", new() { ["Choice"] = $"main/{id}" });
        Assert.Equal("/kiosk", browser.Target(answer));
        return browser;
    }

    private static async Task<KioskAnswer> Check(Browser device, KioskEntry entry)
    {
        using var answer = await Post(device, entry);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<KioskAnswer>(TestContext.Current.CancellationToken))!;
    }

    private static async Task<HttpResponseMessage> Post(Browser device, KioskEntry entry)
    {
        using var page = await device.Get("/kiosk");
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var content = JsonContent.Create(entry);
        content.Headers.Add("RequestVerificationToken", Token().Match(html).Groups[1].Value);
        return await device.Send(HttpMethod.Post, "/kiosk/check", "application/json", content);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
