using System.Globalization;

namespace AutoAttend.Bench.Pipeline;

/// <summary>Who is in the picture from when to when, in seconds of the clip.</summary>
internal sealed record Visit(string Person, double From, double To)
{
    public static IReadOnlyList<Visit> Of(string csv) =>
    [
        .. from line in File.ReadLines(csv).Skip(1)
           let field = line.Split(',')
           select new Visit(field[0], double.Parse(field[2], CultureInfo.InvariantCulture), double.Parse(field[3], CultureInfo.InvariantCulture)),
    ];

    public bool Explains(Naming naming) => naming.Person == Person && naming.From < To && naming.To >= From;
}
