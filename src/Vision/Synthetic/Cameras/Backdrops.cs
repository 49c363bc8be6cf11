using System.Collections.Concurrent;
using System.Drawing;
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
            var canvas = new Backdrop(model, seed: 5).Draw(model.LensFor(key.Item2, key.Item3));
            new Sensor(0, 0).Compress(canvas, new Rectangle(0, 0, canvas.Width, canvas.Height));
            return canvas;
        })).Value;
}
