using System.Net;
using System.Text.RegularExpressions;
using AutoAttend.Web.Hosting;

namespace AutoAttend.Web.Tests.Hosting;

/// <summary>Enough of a browser for plain pages: cookies, and forms with their antiforgery token.</summary>
public sealed partial class Browser : IDisposable
{
    private readonly HttpMessageInvoker _http;
    private readonly Uri _address;

    public Browser(Uri address)
    {
        _address = address;
        _http = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = Cookies });
    }

    public CookieContainer Cookies { get; } = new();

    public void Dispose() => _http.Dispose();

    public Task<HttpResponseMessage> Get(string path, string accept = "text/html") => Send(HttpMethod.Get, path, accept);

    public Task<HttpResponseMessage> SignIn(string user, string password, string path = "/sign-in") => Submit(
        path, new() { ["Input.UserName"] = user, ["Input.Password"] = password });

    /// <summary>Opens the page with the form, fills it in and sends it.</summary>
    public async Task<HttpResponseMessage> Submit(string path, Dictionary<string, string> fields)
    {
        using var page = await Get(path);
        var html = await page.Content.ReadAsStringAsync();
        foreach (Match hidden in HiddenField().Matches(html))
            fields[hidden.Groups["name"].Value] = WebUtility.HtmlDecode(hidden.Groups["value"].Value);
        return await Send(HttpMethod.Post, path, "text/html", new FormUrlEncodedContent(fields));
    }

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, string accept, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(_address, path)) { Content = content };
        request.Headers.Add("Accept", accept);
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The path and query that an answer redirects to; null where it leads elsewhere or nowhere.</summary>
    public string? Target(HttpResponseMessage answer) =>
        answer.Headers.Location is { } location && new Uri(_address, location) is var target && target.Authority == _address.Authority
            ? target.PathAndQuery
            : null;

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" />""")]
    private static partial Regex HiddenField();
}
