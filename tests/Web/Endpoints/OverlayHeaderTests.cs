using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using AutoAttend.Web.Endpoints;

namespace AutoAttend.Web.Tests.Endpoints;

public sealed class OverlayHeaderTests
{
    [Fact]
    public void It_is_base64url_of_json_that_the_page_can_read()
    {
        var header = OverlayHeader.Encode(new Overlay(7, 120, 1280, 720, [new OverlayFace([1, 2, 30, 40], "person", "Zoë 李", 0.61)]));
        var json = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(header));
        Assert.Equal(
            """{"frame":7,"ageMs":120,"width":1280,"height":720,"faces":[{"box":[1,2,30,40],"outcome":"person","name":"Zo\u00EB \u674E","cosine":0.61}]}""",
            json);
    }

    [Fact]
    public void It_holds_nothing_that_a_header_may_not() =>
        Assert.Matches("^[A-Za-z0-9_-]+$", OverlayHeader.Encode(new Overlay(0, 0, 1, 1, [new OverlayFace([0, 0, 1, 1], null, "\r\nSet-Cookie: x", null)])));

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var face = Decode(OverlayHeader.Encode(new Overlay(0, 0, 1, 1, [new OverlayFace([0, 0, 1, 1], null, null, null)]))).GetProperty("faces")[0];
        Assert.False(face.TryGetProperty("outcome", out _));
        Assert.False(face.TryGetProperty("cosine", out _));
    }

    [Fact]
    public void A_crowd_does_not_outgrow_what_a_header_may_hold()
    {
        var crowd = Enumerable.Range(0, 500).Select(i => new OverlayFace([1000 + i, 1000, 100, 100], "undecided", "A name of some length", 0.123)).ToList();
        Assert.InRange(OverlayHeader.Encode(new Overlay(1, 1, 1920, 1080, crowd)).Length, 1, 8192);
    }

    private static JsonElement Decode(string header)
    {
        using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(header));
        return json.RootElement.Clone();
    }
}
