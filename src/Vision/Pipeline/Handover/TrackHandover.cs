using System.Numerics;
using AutoAttend.Vision.Detection;

namespace AutoAttend.Vision.Pipeline.Handover;

/// <summary>A track on its way to another process.</summary>
/// <param name="Number">See <see cref="Tracking.Track.Number"/>.</param>
/// <param name="FirstSeen">Capture time of its first face.</param>
/// <param name="LastSeen">Capture time of its last face.</param>
/// <param name="Faces">Faces joined.</param>
/// <param name="Latest">Its last face.</param>
/// <param name="Velocity">In pixels a second; null while it is not known.</param>
/// <param name="Appearance">L2-normalised; null while it is not known.</param>
/// <param name="Found">What was found of whoever it is.</param>
public sealed record TrackHandover(
    long Number,
    DateTimeOffset FirstSeen,
    DateTimeOffset LastSeen,
    int Faces,
    Face Latest,
    Vector2? Velocity,
    float[]? Appearance,
    FindingsHandover? Found);
