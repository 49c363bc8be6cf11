using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace AutoAttend.Web.Layout;

/// <summary>The document; decides whether a page gets a circuit.</summary>
public partial class App
{
    // Without prerendering: it would ask the grains for everything twice, and could not know whether the system is dark.
    private static readonly IComponentRenderMode Interactive = new InteractiveServerRenderMode(prerender: false);

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    private bool IsInteractive => HttpContext.AcceptsInteractiveRouting();

    private IComponentRenderMode? PageMode => IsInteractive ? Interactive : null;
}
