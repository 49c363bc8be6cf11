using AutoAttend.Contracts.Galleries;
using AutoAttend.Web.Components;

namespace AutoAttend.Web.Pages.Settings;

/// <summary>A rebuild of the gallery in words.</summary>
internal static class RebuildWords
{
    /// <summary>How far it is, 0..100; the photos are nearly all of the work.</summary>
    public static double Percent(GalleryRebuild rebuild) => rebuild.Stage == GalleryRebuildStage.Photos
        ? 90.0 * rebuild.People / Math.Max(1, rebuild.AllPeople)
        : 95;

    /// <summary>What it does, or what came of it.</summary>
    public static string Say(GalleryRebuild rebuild) => rebuild.Stage switch
    {
        GalleryRebuildStage.Photos => $"Looking at the photos of {Figures.Count(rebuild.People)} of {Figures.Count(rebuild.AllPeople)} people.{Photos(rebuild)}",
        GalleryRebuildStage.Index => $"Building the index: {Figures.Count(rebuild.Templates)} templates are in it.{Photos(rebuild)}",
        GalleryRebuildStage.Done => $"The last rebuild went well: {Figures.Count(rebuild.Templates)} templates.{Photos(rebuild)}",
        GalleryRebuildStage.Cancelled => "The last rebuild was stopped; the gallery stayed as it was.",
        GalleryRebuildStage.Failed => $"The last rebuild failed; the gallery stayed as it was. {rebuild.Problem}",
        _ => "",
    };

    private static string Photos(GalleryRebuild rebuild) => (rebuild.Renewed, rebuild.Refused) switch
    {
        (0, 0) => "",
        (var renewed, 0) => $" {Figures.Count(renewed)} photos were made ready for the model at work.",
        var (renewed, refused) => $" {Figures.Count(renewed)} photos were made ready for the model at work; of {Figures.Count(refused)} it can make nothing: add new ones.",
    };
}
