using System.Globalization;
using AutoAttend.Vision.Synthetic.Heads;

namespace AutoAttend.Vision.Synthetic;

/// <summary>One rendered person.</summary>
public sealed record DemoIdentity
{
    internal DemoIdentity(long number, string kind)
    {
        Number = number;
        Id = string.Create(CultureInfo.InvariantCulture, $"{kind}-{number}");
    }

    /// <summary>All of the person follows from it.</summary>
    public long Number { get; }

    /// <summary>Such as <c>demo-1000140003</c>.</summary>
    public string Id { get; }

    /// <summary>A plausible name, the same for the same number; two people may share one.</summary>
    public string Name => DemoNames.Of(Number, PersonTraits.Of(Number).IsWoman);

    /// <summary>A photo as somebody would enrol it: from the front, evenly lit, 480x600; every number gives another one.</summary>
    /// <param name="photo">From 0.</param>
    public BgrImage RenderPhoto(int photo) => PhotoStudio.Portrait(new Figure(PersonTraits.Of(Number)), photo).Picture;

    /// <summary>The same as JPEG bytes.</summary>
    /// <param name="photo">From 0.</param>
    public byte[] RenderJpeg(int photo) => Pixels.EncodeJpeg(RenderPhoto(photo), 92);

    /// <summary>The numbers that head, skin and hair are drawn from, each on a scale of its own: what an embedder learns to see.</summary>
    public float[] Traits() => PersonTraits.Of(Number).Numbers();
}
