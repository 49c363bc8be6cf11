namespace AutoAttend.Web.Endpoints;

/// <summary>One face of an overlay.</summary>
/// <param name="Box">Left, top, width, height in whole pixels.</param>
/// <param name="Outcome"><c>person</c>, <c>stranger</c> or <c>undecided</c>; null while nothing was decided.</param>
/// <param name="Name">Of a person.</param>
/// <param name="Cosine">Of the decision, two decimals.</param>
public sealed record OverlayFace(int[] Box, string? Outcome, string? Name, double? Cosine);
