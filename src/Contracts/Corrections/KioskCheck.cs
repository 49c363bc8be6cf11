using AutoAttend.Contracts.Cameras;
using AutoAttend.Contracts.Kiosk;

namespace AutoAttend.Contracts.Corrections;

/// <summary>
/// Somebody came or left at a kiosk, at the fact's start. It counts as being seen by a camera of that direction, in whatever the person is
/// expected at.
/// </summary>
/// <param name="KioskId">Where.</param>
/// <param name="Direction">In: came; Out: left; Both: was there.</param>
/// <param name="Method">With what.</param>
[GenerateSerializer, Immutable, Alias("AutoAttend.KioskCheck")]
public sealed record KioskCheck(string KioskId, CameraDirection Direction, CheckMethod Method) : FactContent;
