namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>
/// The proportions of one head, in centimetres from the middle of the head at the height of the eyes; x to the right of the picture, y up,
/// z to the front. Means and spreads follow adult anthropometry (Farkas 1994), somewhat widened.
/// </summary>
internal sealed record FaceTraits
{
    private FaceTraits(ref Seeded random, float masculine, float age)
    {
        Width = random.Normal(7.35f + (0.25f * masculine), 0.35f);
        Crown = random.Normal(11.4f, 0.5f);
        Back = random.Normal(9.6f, 0.5f);
        Chin = -random.Normal(11.2f + (0.5f * masculine), 0.55f);
        JawWidth = random.Normal(0.96f + (0.05f * masculine), 0.065f);
        JawHeight = -random.Normal(6.6f, 0.5f);
        ChinWidth = random.Normal(0.97f + (0.08f * masculine), 0.12f);
        ChinOut = random.Normal(0.25f + (0.15f * masculine), 0.3f);
        Forehead = random.Normal(0, 0.4f);
        BrowRidge = random.Normal(0.15f + (0.4f * masculine), 0.15f);
        BrowY = random.Normal(2.2f - (0.25f * masculine), 0.28f);
        EyeX = random.Normal(3.15f, 0.17f);
        EyeHalf = random.Normal(1.5f, 0.12f);
        EyeOpen = random.Normal(0.62f - (0.05f * masculine), 0.1f);
        EyeTilt = random.Normal(0.05f, 0.07f);
        EyeDepth = random.Normal(1, 0.3f);
        LidFold = random.Unit();
        NoseTipY = -random.Normal(3.9f + (0.2f * masculine), 0.4f);
        NoseOut = random.Normal(2.2f + (0.25f * masculine), 0.35f);
        NoseWidth = random.Normal(1.0f + (0.06f * masculine), 0.14f);
        Bridge = random.Normal(0.6f, 0.28f);
        NoseHump = random.Normal(0.05f, 0.18f);
        NoseTip = random.Normal(0.35f, 0.18f);
        NoseTurn = random.Normal(0, 0.35f);
        MouthY = NoseTipY - random.Normal(2.75f, 0.3f);
        MouthHalf = random.Normal(2.5f, 0.24f);
        UpperLip = random.Normal(0.42f, 0.13f);
        LowerLip = random.Normal(0.55f, 0.14f);
        LipOut = random.Normal(0.35f, 0.15f);
        Cheekbone = random.Normal(0.45f, 0.25f);
        Cheek = random.Normal(0.05f, 0.38f) - (0.2f * age);
        EarSize = random.Normal(1 + (0.12f * age), 0.1f);
        EarOut = random.Normal(0.45f, 0.2f);
        Crooked = random.Normal(0, 0.12f);
        Lumps = (int)random.Next();
    }

    public float Width { get; }

    public float Crown { get; }

    public float Back { get; }

    public float Chin { get; }

    public float JawWidth { get; }

    public float JawHeight { get; }

    public float ChinWidth { get; }

    public float ChinOut { get; }

    public float Forehead { get; }

    public float BrowRidge { get; }

    public float BrowY { get; }

    public float EyeX { get; }

    public float EyeHalf { get; }

    public float EyeOpen { get; }

    public float EyeTilt { get; }

    public float EyeDepth { get; }

    public float LidFold { get; }

    public float NoseTipY { get; }

    public float NoseOut { get; }

    public float NoseWidth { get; }

    public float Bridge { get; }

    public float NoseHump { get; }

    public float NoseTip { get; }

    public float NoseTurn { get; }

    public float MouthY { get; }

    public float MouthHalf { get; }

    public float UpperLip { get; }

    public float LowerLip { get; }

    public float LipOut { get; }

    public float Cheekbone { get; }

    public float Cheek { get; }

    public float EarSize { get; }

    public float EarOut { get; }

    public float Crooked { get; }

    public int Lumps { get; }

    /// <summary>All proportions in turn.</summary>
    public float[] Numbers() =>
    [
        Width, Crown, Back, Chin, JawWidth, JawHeight, ChinWidth, ChinOut, Forehead, BrowRidge, BrowY, EyeX, EyeHalf, EyeOpen, EyeTilt, EyeDepth, LidFold, NoseTipY,
        NoseOut, NoseWidth, Bridge, NoseHump, NoseTip, NoseTurn, MouthY, MouthHalf, UpperLip, LowerLip, LipOut, Cheekbone, Cheek, EarSize, EarOut, Crooked,
    ];

    /// <param name="random">The person's own sequence.</param>
    /// <param name="masculine">0..1.</param>
    /// <param name="age">0 young, 1 old.</param>
    public static FaceTraits Draw(ref Seeded random, float masculine, float age) => new(ref random, masculine, age);
}
