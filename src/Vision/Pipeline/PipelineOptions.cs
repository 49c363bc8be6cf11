using System.ComponentModel.DataAnnotations;
using AutoAttend.Vision.Quality;
using AutoAttend.Vision.Tracking;

namespace AutoAttend.Vision.Pipeline;

/// <summary>How a camera's frames become sightings.</summary>
public sealed class PipelineOptions
{
    /// <summary>The longest side of the picture that faces are searched in; larger frames are scaled down to it.</summary>
    /// <value>Pixels; the default is 640.</value>
    [Range(160, 2560)]
    public int WorkingSize { get; set; } = 640;

    /// <summary>How long a picture in which nothing moves and nobody is undecided goes without a new search for faces.</summary>
    /// <value>Seconds, shorter than a track waits for its face; the default is 1.</value>
    [Range(0, 2)]
    public double IdleSeconds { get; set; } = 1;

    /// <summary>By how much the mean luma of a 16x16 block must change for the block to have moved, beyond what the whole picture's light changed.</summary>
    /// <value>Luma 1..255; the default is 6: between empty frames of lobby-a a second apart no block moves by more than 2.2, while whoever walks moves some by 90 and more.</value>
    [Range(1, 255)]
    public double MovedLuma { get; set; } = 6;

    /// <summary>How often a lasting track is reported again.</summary>
    /// <value>Seconds of frame time; the default is 10.</value>
    [Range(1, 600)]
    public double ReportSeconds { get; set; } = 10;

    /// <summary>How many faces an undecided track must have to be reported at all; fewer are a detector's slip.</summary>
    /// <value>Faces; the default is 3.</value>
    [Range(2, 100)]
    public int ReportedFaces { get; set; } = 3;

    /// <summary>The longest side of the evidence picture, the face with its surroundings.</summary>
    /// <value>Pixels; the default is 256.</value>
    [Range(64, 1024)]
    public int EvidencePixels { get; set; } = 256;

    /// <summary>Which chips may be matched.</summary>
    [Required]
    public QualityOptions Quality { get; set; } = new();

    /// <summary>How faces are joined to tracks.</summary>
    [Required]
    public TrackerOptions Tracker { get; set; } = new();

    /// <summary>How many chips decide.</summary>
    [Required]
    public VoteOptions Vote { get; set; } = new();

    /// <summary>How many chips are embedded.</summary>
    [Required]
    public BudgetOptions Budget { get; set; } = new();

    /// <summary>What is out of range, one line for each setting; empty where all is well.</summary>
    public IReadOnlyList<string> Problems()
    {
        var found = new List<ValidationResult>();
        foreach (var part in new object[] { this, Quality, Tracker, Vote, Budget })
            Validator.TryValidateObject(part, new ValidationContext(part), found, validateAllProperties: true);
        return found.ConvertAll(problem => problem.ErrorMessage ?? string.Join(", ", problem.MemberNames));
    }
}
