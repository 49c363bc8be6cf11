using System.Globalization;
using AutoAttend.Contracts.People;
using AutoAttend.Vision.Synthetic;

namespace AutoAttend.Silo.Demo;

/// <summary>Somebody of the demo. The id is fixed, so that preparing the demo twice makes no second one.</summary>
/// <param name="identity">Who is rendered.</param>
/// <param name="index">From 0.</param>
internal sealed class DemoPerson(DemoIdentity identity, int index)
{
    /// <summary>The groups of the demo.</summary>
    public static IReadOnlyList<string> Groups { get; } = ["Class 7a", "Class 7b", "Staff"];

    public string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"demo-{index + 1:00}");

    public string Name => identity.Name;

    /// <param name="consentOn">The day from which the demo is allowed to know this face, which is nobody's.</param>
    public PersonProfile Profile(DateOnly consentOn) => new(
        Name,
        string.Create(CultureInfo.InvariantCulture, $"D-{index + 1:000}"),
        [Groups[index % Groups.Count]],
        new Consent(consentOn, "Demo: a rendered face, nobody's"));

    /// <summary>A photo to be enrolled by, as JPEG.</summary>
    /// <param name="number">From 0; the same photo at every call.</param>
    public byte[] RenderPhoto(int number) => identity.RenderJpeg(number);
}
