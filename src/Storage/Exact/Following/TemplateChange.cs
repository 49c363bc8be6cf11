namespace AutoAttend.Storage.Exact.Following;

/// <summary>That something changed in the template store; what it is now, the store says.</summary>
/// <param name="Version">1 for the first change ever, one more for each.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Id">The template's id, or the person's where all of a person went.</param>
/// <param name="ModelId">The model of a template that was put; else empty.</param>
internal sealed record TemplateChange(long Version, TemplateChangeKind Kind, string Id, string ModelId);
