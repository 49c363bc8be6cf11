namespace AutoAttend.Cluster.Tests.Running;

/// <summary>Somebody passes the camera of a clip.</summary>
/// <param name="Person">By the name of the truth.</param>
/// <param name="Start">Since the clip's beginning.</param>
/// <param name="End">Since the clip's beginning.</param>
internal sealed record Visit(string Person, TimeSpan Start, TimeSpan End);
