using System.Numerics;
using AutoAttend.Vision.Synthetic.Drawing;

namespace AutoAttend.Vision.Synthetic.Heads;

/// <summary>All that makes a rendered person look like themselves, drawn from their number alone.</summary>
internal sealed record PersonTraits
{
    // From light to dark, as sRGB.
    private static readonly int[] SkinTones = [0xF3D3BE, 0xEBC3A6, 0xE0B08D, 0xCE9970, 0xB57D55, 0x93603F, 0x70472F, 0x503224];
    private static readonly int[] DarkHair = [0x14100E, 0x1E1612, 0x2A1C14, 0x3A271A];
    private static readonly int[] AnyHair = [0x1E1612, 0x2F2017, 0x4A3221, 0x6B4A2E, 0x8C6840, 0xB08A57, 0xC9A874, 0x7A3E20, 0x94552C];
    private static readonly int[] BrownEyes = [0x2A1A10, 0x3B2414, 0x50331C];
    private static readonly int[] AnyEyes = [0x4A3018, 0x6B4E28, 0x5F7A8C, 0x7C97A8, 0x5C7350, 0x7A8468];
    private static readonly int[] Frames = [0x0E0E10, 0x0E0E10, 0x3A2415, 0x6A6E73, 0x9C8656, 0x1F2C4A, 0x5A1F24];

    private PersonTraits(long number)
    {
        var random = new Seeded(0x5EED, number);
        Number = number;
        IsWoman = random.Chance(0.5f);
        Masculine = IsWoman ? random.Between(0, 0.3f) : random.Between(0.65f, 1);
        Age = random.Unit() * random.Between(0.5f, 1);
        Face = FaceTraits.Draw(ref random, Masculine, Age);

        var tone = random.Unit() * (SkinTones.Length - 1.001f);
        Tone = tone / (SkinTones.Length - 1);
        var index = (int)tone;
        Skin = Vector3.Lerp(Tint.FromHex(SkinTones[index]), Tint.FromHex(SkinTones[index + 1]), tone - index)
            * new Vector3(1, random.Normal(1, 0.05f), random.Normal(1, 0.08f));
        Redness = random.Between(0.2f, 1) * (1 - (0.5f * Tone));
        Freckles = tone < 3 && random.Chance(0.2f) ? random.Between(0.3f, 1) : 0;
        Moles = random.Below(5);
        Gloss = random.Between(0.03f, 0.14f);
        LipRed = random.Between(0.3f, IsWoman ? 1.3f : 0.7f);
        EyeShadow = IsWoman && random.Chance(0.4f) ? random.Between(0.2f, 0.7f) : 0;
        Eye = Tint.FromHex(tone > 3.2f || random.Chance(0.3f) ? random.Of<int>(BrownEyes) : random.Of<int>(AnyEyes));

        var grey = Shape.Step(0.35f, 0.8f, Age + random.Normal(0, 0.12f));
        var hair = tone > 3.4f ? random.Of<int>(DarkHair) : random.Of<int>(AnyHair);
        var natural = Tint.FromHex(hair) * random.Between(0.8f, 1.25f);
        Hair = Vector3.Lerp(natural, Tint.FromHex(0xB4B2AE) * random.Between(0.7f, 1.1f), grey);
        Brow = Vector3.Lerp(natural * 0.7f, Hair, 0.3f);
        Style = DrawStyle(ref random);
        HairLength = random.Unit();
        HairVolume = random.Between(0.6f, 1.5f);
        Parting = random.Between(-1, 1);
        Hairline = random.Normal(7.0f, 0.5f);
        BrowThick = random.Normal(0.32f + (0.12f * Masculine), 0.09f);
        BrowArch = random.Normal(0.35f - (0.15f * Masculine), 0.15f);
        BrowDense = random.Between(0.55f, 1);
        if (!IsWoman && random.Chance(0.6f))
        {
            Moustache = random.Chance(0.75f) ? random.Between(0.3f, 1) : 0;
            Beard = random.Chance(0.7f) ? random.Between(0.25f, 1) : 0;
            ChinBeard = random.Chance(0.5f) ? random.Between(0.4f, 1) : Beard;
        }

        Scarf = Tint.FromHsv(random.Unit(), random.Between(0.1f, 0.7f), random.Between(0.25f, 0.9f));
        HasGlasses = random.Chance(0.3f);
        Frame = Tint.FromHex(random.Of<int>(Frames));
        FrameThick = random.Between(0.09f, 0.26f);
        FrameRound = random.Between(0.35f, 1);
        FrameHeight = random.Between(1.5f, 2.1f);
        Shirt = Tint.FromHsv(random.Unit(), random.Unit() * random.Unit() * 0.9f, random.Between(0.15f, 0.95f));
        Jacket = Tint.FromHsv(random.Unit(), random.Unit() * 0.6f, random.Between(0.1f, 0.6f));
        HasJacket = random.Chance(0.45f);
        Trousers = Tint.FromHsv(random.Between(0.5f, 0.75f), random.Unit() * 0.5f, random.Between(0.1f, 0.45f));
        Pattern = random.Below(5);
        Build = random.Normal(1 + (0.1f * Masculine), 0.1f);
        Height = random.Normal(1.62f + (0.13f * Masculine), 0.06f);
    }

    public long Number { get; }

    public bool IsWoman { get; }

    public float Masculine { get; }

    public float Age { get; }

    public FaceTraits Face { get; }

    public float Tone { get; }

    public Vector3 Skin { get; }

    public float Redness { get; }

    public float Freckles { get; }

    public int Moles { get; }

    public float Gloss { get; }

    public float LipRed { get; }

    public float EyeShadow { get; }

    public Vector3 Eye { get; }

    public Vector3 Hair { get; }

    public Vector3 Brow { get; }

    public HairStyle Style { get; }

    public float HairLength { get; }

    public float HairVolume { get; }

    public float Parting { get; }

    public float Hairline { get; }

    public float BrowThick { get; }

    public float BrowArch { get; }

    public float BrowDense { get; }

    public float Moustache { get; }

    public float Beard { get; }

    public float ChinBeard { get; }

    public Vector3 Scarf { get; }

    public bool HasGlasses { get; }

    public Vector3 Frame { get; }

    public float FrameThick { get; }

    public float FrameRound { get; }

    public float FrameHeight { get; }

    public Vector3 Shirt { get; }

    public Vector3 Jacket { get; }

    public bool HasJacket { get; }

    public Vector3 Trousers { get; }

    public int Pattern { get; }

    public float Build { get; }

    /// <summary>Metres.</summary>
    public float Height { get; }

    public static PersonTraits Of(long number) => new(number);

    /// <summary>What of a person a chip of the face may show, in turn; colours as square roots, since they are linear; what is not there is 0.</summary>
    public float[] Numbers()
    {
        var (glasses, scarf) = (HasGlasses ? 1 : 0, Style is HairStyle.Scarf ? 1 : 0);
        return
        [
            .. Face.Numbers(), Masculine, Age, Tone, .. Root(Skin), Redness, Freckles, Gloss, LipRed, EyeShadow, .. Root(Eye), .. Root(Hair), .. Root(Brow),
            .. Enum.GetValues<HairStyle>().Select(style => style == Style ? 1f : 0), HairLength, HairVolume, Parting, Hairline, BrowThick, BrowArch, BrowDense,
            Moustache, Beard, ChinBeard, .. Root(Scarf * scarf), glasses, .. Root(Frame * glasses), FrameThick * glasses, FrameRound * glasses, FrameHeight * glasses,
        ];
    }

    private static float[] Root(Vector3 colour) => [MathF.Sqrt(Math.Max(0, colour.X)), MathF.Sqrt(Math.Max(0, colour.Y)), MathF.Sqrt(Math.Max(0, colour.Z))];

    private HairStyle DrawStyle(ref Seeded random) => IsWoman
        ? random.Of<HairStyle>([HairStyle.Bob, HairStyle.Bob, HairStyle.Long, HairStyle.Long, HairStyle.Long, HairStyle.Fringe, HairStyle.Bun, HairStyle.Bun, HairStyle.Curly, HairStyle.Short, HairStyle.Scarf])
        : random.Of<HairStyle>([HairStyle.Cropped, HairStyle.Cropped, HairStyle.Short, HairStyle.Short, HairStyle.Short, HairStyle.Swept, HairStyle.Swept, HairStyle.Curly, Age > 0.3f ? HairStyle.Receding : HairStyle.Short, Age > 0.25f ? HairStyle.Bald : HairStyle.Cropped]);
}
