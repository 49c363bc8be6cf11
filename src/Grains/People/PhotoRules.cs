using System.Security.Cryptography;
using AutoAttend.Contracts.Recognition;

namespace AutoAttend.Grains.People;

/// <summary>Which photos may enrol a person.</summary>
public static class PhotoRules
{
    /// <summary>Photos per person: beyond it further ones no longer add views of a face, only chances for a mistake.</summary>
    public const int MostPhotos = 20;

    /// <summary>Bytes of one photo: 15 MB.</summary>
    public const int LargestPhoto = 15 * 1024 * 1024;

    private const int LongestFileName = 120;

    /// <summary>The id of a photo, made of whose it is and of its bytes: adding it twice is adding it once.</summary>
    public static string IdOf(string personId, byte[] image) =>
        $"{personId}-{Convert.ToHexStringLower(SHA256.HashData(image).AsSpan(0, 8))}";

    /// <summary>The name of an uploaded file without its folders, shortened.</summary>
    public static string Name(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length <= LongestFileName ? name : name[..LongestFileName];
    }

    /// <summary>What is to be said of a photo, one after another; null where there is nothing.</summary>
    public static string? Join(params IEnumerable<string?> remarks)
    {
        var said = string.Join(' ', remarks.OfType<string>());
        return said.Length == 0 ? null : said;
    }

    /// <summary>Why a photo is refused before anybody looks at it; null when it is not.</summary>
    public static string? RefuseUnseen(PersonState person, string photoId, byte[] image)
    {
        if (person.Profile?.Consent is null)
            return "There is no consent to face recognition; note when and how it was given in the profile, then add the photo.";
        if (image.Length == 0)
            return "The file is empty; choose another one.";
        if (image.Length > LargestPhoto)
            return $"The file has {image.Length / (1024 * 1024.0):0.0} MB; use one of at most {LargestPhoto / (1024 * 1024)} MB.";
        if (person.Photos.Length >= MostPhotos && !person.Photos.Any(photo => photo.Id == photoId))
            return $"There are {MostPhotos} photos already; remove one first.";
        return null;
    }

    /// <summary>The other person whom a photo shows as surely as a camera would name them; null where there is none.</summary>
    /// <param name="personId">Whom the photo is to enrol.</param>
    /// <param name="inspected">A photo that was not rejected.</param>
    /// <param name="matchCosine">The least cosine that may name somebody.</param>
    public static string? Lookalike(string personId, InspectedPhoto inspected, float matchCosine) =>
        inspected.NearestPersonId is { } nearest && nearest != personId && inspected.NearestCosine >= matchCosine ? nearest : null;

    /// <summary>What is to be said of an accepted photo that does not look like the person's others; null where it does.</summary>
    public static string? Warning(string personId, PersonState person, string photoId, InspectedPhoto inspected, float matchCosine)
    {
        var alike = inspected.NearestPersonId == personId && inspected.NearestCosine >= matchCosine;
        var others = person.Photos.Any(photo => photo.ModelId == inspected.ModelId && photo.Id != photoId);
        return others && !alike ? "It looks little like the photos before it; make sure that it shows the same person." : null;
    }
}
