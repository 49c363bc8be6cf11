using System.Globalization;
using AutoAttend.Contracts.People;

namespace AutoAttend.Silo.Demo;

/// <summary>Somebody of the demo. The id is fixed, so that preparing the demo twice makes no second one.</summary>
/// <param name="Index">In the rendered world, from 0.</param>
internal sealed record DemoPerson(int Index)
{
    // First names that go with any face: what a seed renders is not known here.
    private static readonly string[] Names =
    [
        "Alex Moreau", "Noor Haddad", "Sam Okafor", "Robin Lindqvist", "Kim Tanaka", "Sasha Petrov",
        "Charlie Mensah", "Ariel Cohen", "Jules Martin", "Quinn Murphy", "Kai Nakamura", "Rowan Silva",
    ];

    private static readonly string[] Groups = ["Staff", "Class 7a", "Class 7b"];

    public string Id => string.Create(CultureInfo.InvariantCulture, $"demo-{Index + 1:00}");

    /// <param name="consentOn">The day from which the demo is allowed to know this face, which is nobody's.</param>
    public PersonProfile Profile(DateOnly consentOn) => new(
        Index < Names.Length ? Names[Index] : $"Demo person {Index + 1}",
        string.Create(CultureInfo.InvariantCulture, $"D-{Index + 1:000}"),
        [Groups[Index % Groups.Length]],
        new Consent(consentOn, "Demo: a rendered face, nobody's"));
}
