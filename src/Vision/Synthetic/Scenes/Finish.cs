namespace AutoAttend.Vision.Synthetic.Scenes;

/// <summary>What a surface of a scene looks like.</summary>
internal enum Finish
{
    Paint,
    Tiles,
    Wood,
    Carpet,
    Window,
    Panels,
    Poster,
    Metal,
    Leaves,
    Lamp,
}
