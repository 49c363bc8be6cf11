using System.Collections.Concurrent;
using AutoAttend.Vision.Synthetic.Drawing;
using AutoAttend.Vision.Synthetic.Scenes;

namespace AutoAttend.Vision.Synthetic.Cameras;

/// <summary>The empty scenes: drawn once in a process for each size, and never changed.</summary>
internal static class Backdrops
{
    private static readonly ConcurrentDictionary<(SyntheticScene, int, int), Lazy<Canvas>> Drawn = new();

    public static Canvas Of(SyntheticScene scene, int width, int height) =>
        Drawn.GetOrAdd((scene, width, height), static key => new Lazy<Canvas>(() =>
        {
            var model = SceneModels.Of(key.Item1);
            return new Backdrop(model, seed: 5).Draw(model.LensFor(key.Item2, key.Item3));
        })).Value;
}
