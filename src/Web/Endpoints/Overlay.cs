namespace AutoAttend.Web.Endpoints;

/// <summary>What is drawn over a camera's picture.</summary>
/// <param name="Frame">The frame's number, to ask for the next one.</param>
/// <param name="AgeMs">How old the frame was when it was sent, in milliseconds.</param>
/// <param name="Width">Width of the pixels the boxes are in; the JPEG may be smaller.</param>
/// <param name="Height">Height of the same.</param>
/// <param name="Faces">The faces in that frame.</param>
public sealed record Overlay(long Frame, long AgeMs, int Width, int Height, IReadOnlyList<OverlayFace> Faces);
