namespace AutoAttend.Web.Pages.Kiosk;

/// <summary>What a kiosk sends: number and PIN, or what was scanned.</summary>
/// <param name="Direction"><c>In</c> or <c>Out</c>.</param>
/// <param name="Number">The personnel number.</param>
/// <param name="Pin">The PIN.</param>
/// <param name="Code">What a scanner or badge reader typed; then neither number nor PIN is looked at.</param>
/// <param name="Method"><c>QrCode</c> or <c>Badge</c>.</param>
public sealed record KioskEntry(string? Direction, string? Number, string? Pin, string? Code, string? Method);
