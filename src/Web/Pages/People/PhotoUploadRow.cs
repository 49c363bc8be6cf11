namespace AutoAttend.Web.Pages.People;

/// <summary>A photo on its way.</summary>
/// <param name="Key">Which of those chosen here.</param>
/// <param name="FileName">As it is called on the user's side.</param>
/// <param name="Thumbnail">An address that only this browser tab can open; null where the browser cannot show the file.</param>
/// <param name="Percent">How much of it has arrived, 0..100.</param>
/// <param name="Accepted">Null until there is a verdict.</param>
/// <param name="Message">Why it was rejected and what to do, or a warning.</param>
public sealed record PhotoUploadRow(
    string Key, string FileName, string? Thumbnail, double Percent = 0, bool? Accepted = null, string? Message = null);
