using System.Globalization;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Corrections;

namespace AutoAttend.Storage.Facts;

/// <summary>Which pages of the audit trail may be asked for.</summary>
internal static class AuditPages
{
    private const int Largest = 1000;

    /// <exception cref="InvalidInputException">The page size is not usable.</exception>
    public static void Check(AuditQuery query)
    {
        if (query.Take is < 1 or > Largest)
            throw new InvalidInputException("take", query.Take.ToString(CultureInfo.InvariantCulture), $"ask for 1 to {Largest} facts a page.");
    }
}
