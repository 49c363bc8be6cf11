using AutoAttend.Contracts.Demo;

namespace AutoAttend.Web.Demo;

/// <summary>What the banner says.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="Body">In a sentence.</param>
/// <param name="HasWaysOn">Whether the ways to real models and cameras are shown.</param>
public sealed record DemoText(string Title, string Body, bool HasWaysOn)
{
    /// <summary>Null where there is nothing to say.</summary>
    /// <param name="demo">How the demo is doing.</param>
    /// <param name="knowsRenderedFacesOnly">Whether the demo's models are at work.</param>
    public static DemoText? Of(DemoStatus demo, bool knowsRenderedFacesOnly) => demo.Phase switch
    {
        DemoPhase.Preparing when demo.Total > 0 =>
            new("Preparing the demo:", $"{demo.Done} of {demo.Total} people enrolled.", false),
        DemoPhase.Preparing => new("Preparing the demo.", "People are enrolled first, then the cameras play.", false),
        DemoPhase.Running =>
            new("This is a demo.", "Nobody here is real: people and cameras are rendered, and the models know only them.", true),
        DemoPhase.Resting =>
            new("The demo rests.", "Its cameras are off, since its people are known to the demo's models alone and those are not at work.", false),
        DemoPhase.Clearing => new("Clearing the demo.", demo.Total > 0 ? $"Step {demo.Done + 1} of {demo.Total}." : "", false),
        _ when knowsRenderedFacesOnly =>
            new("Demo models are at work.", "They know rendered faces only and must not be trusted with real ones.", true),
        _ => null,
    };
}
