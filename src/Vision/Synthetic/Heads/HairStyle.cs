namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>How hair falls.</summary>
internal enum HairStyle
{
    Bald,
    Cropped,
    Short,
    Swept,
    Curly,
    Fringe,
    Bob,
    Long,
    Bun,
    Receding,
    Scarf,
}
