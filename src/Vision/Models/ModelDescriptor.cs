using AutoAttend.Vision.Matching;

namespace AutoAttend.Vision.Models;

/// <summary>
/// All that is known of a model file. Preprocessing follows it alone, so that MobileFaceNet, SFace and ArcFace models run without
/// new code: a pixel <c>x</c> (0..255) enters the network as <c>(x - Mean) * Scale</c>.
/// </summary>
public sealed record ModelDescriptor
{
    /// <summary>What operators call it; unique within a folder.</summary>
    public required string Name { get; init; }

    public required ModelTask Task { get; init; }

    /// <summary>File name inside the models folder, without a path.</summary>
    public required string File { get; init; }

    /// <summary>The file's SHA-256, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>SPDX identifier, or in words where there is none.</summary>
    public required string License { get; init; }

    /// <summary>Where <c>./models/pull</c> gets the file; null: it is used only where it is found.</summary>
    public Uri? Source { get; init; }

    /// <summary>The file's size; 0 where unknown.</summary>
    public long Bytes { get; init; }

    /// <summary>Name of the input tensor, 1x3xHxW or Nx3xHxW of float.</summary>
    public required string Input { get; init; }

    /// <summary>Width and height of the input in pixels; 0: any multiple of 32 (detection only).</summary>
    public required int InputSize { get; init; }

    public ChannelOrder Channels { get; init; } = ChannelOrder.Bgr;

    /// <summary>Subtracted from each pixel value, 0..255.</summary>
    public float Mean { get; init; }

    /// <summary>Factor after the subtraction.</summary>
    public float Scale { get; init; } = 1;

    /// <summary>Name of the embedding's tensor; empty for detection, whose twelve outputs have YuNet's names.</summary>
    public string Output { get; init; } = "";

    /// <summary>Length of an embedding; 0 for detection.</summary>
    public int Dimension { get; init; }

    /// <summary>When a match of this embedding may name somebody; null for detection.</summary>
    public MatchThresholds? Thresholds { get; init; }

    /// <summary>The measurement that chose <see cref="Thresholds"/>, in words.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Whether the licence allows it to be chosen without being asked for by name while a better-licensed one is there.</summary>
    public bool TestsOnly { get; init; }

    /// <summary>Whether it was trained on rendered faces only: good for the demo and for tests, not for anybody real.</summary>
    public bool KnowsRenderedFacesOnly { get; init; }

    /// <summary>Names the embedding space: a file with other weights has another id even under the same name.</summary>
    public string Id => $"{Name}-{Sha256[..8]}";
}
