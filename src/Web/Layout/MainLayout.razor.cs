using AutoAttend.Web.Sites;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace AutoAttend.Web.Layout;

/// <summary>The frame of every page behind sign-in.</summary>
public sealed partial class MainLayout : IDisposable
{
    private ErrorBoundary? _boundary;
    private bool _dark;
    private bool _drawerOpen = true;
    private bool _siteChosen;
    private bool _readinessKnown;
    private bool _demoKnown;

    [Inject]
    private FirstLook Look { get; set; } = null!;

    [Inject]
    private NavigationManager Navigator { get; set; } = null!;

    // A banner that is still to come would push the page away from under whoever is about to press something.
    private bool IsReady => RendererInfo.IsInteractive && _siteChosen && _readinessKnown && _demoKnown;

    // With <base href="/"> a bare #content would lead to the home page.
    private string Skip => $"{new Uri(Navigator.Uri).PathAndQuery}#content";

    /// <inheritdoc/>
    public void Dispose() => Navigator.LocationChanged -= Recover;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Navigator.LocationChanged += Recover;
        await Look.Choose();
        _siteChosen = true;
    }

    private void ToggleDrawer() => _drawerOpen = !_drawerOpen;

    private void SetDark(bool dark) => _dark = dark;

    // Leaving a page that failed is a way out too.
    private void Recover(object? sender, LocationChangedEventArgs change) => Recover();

    private void Recover() => _boundary?.Recover();
}
