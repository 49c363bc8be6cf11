using System.Numerics;

namespace AutoAttend.Vision.Synthetic.Bodies;

/// <summary>Where a body stands and how it holds itself.</summary>
/// <param name="Feet">The point on the floor below it, metres.</param>
/// <param name="Heading">Radians; 0 faces along z.</param>
/// <param name="Stride">Phase of the walk, radians.</param>
/// <param name="Walking">0 standing, 1 walking.</param>
/// <param name="Sitting">0 upright, 1 on a chair.</param>
internal readonly record struct Posture(Vector3 Feet, float Heading, float Stride, float Walking, float Sitting);
