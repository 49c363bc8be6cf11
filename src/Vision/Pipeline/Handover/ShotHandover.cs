using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Quality;

namespace AutoAttend.Vision.Pipeline.Handover;

/// <summary>A picture of a face, on its way to another process.</summary>
/// <param name="Face">In pixels of its frame.</param>
/// <param name="Chip">112x112.</param>
/// <param name="Quality">What speaks for and against the chip.</param>
/// <param name="Jpeg">The face with its surroundings.</param>
public sealed record ShotHandover(Face Face, BgrImage Chip, ChipQuality Quality, byte[] Jpeg);
