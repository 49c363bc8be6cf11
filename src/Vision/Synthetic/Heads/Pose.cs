using AutoAttend.Vision.Synthetic.Bodies;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>What one person's body, head and face do at one moment.</summary>
internal readonly record struct Pose(Posture Posture, HeadTurn Turn, Expression Expression);
