using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoAttend.Vision.Pipeline.Handover;

/// <summary>
/// What one pipeline leaves to the next when a camera moves to another process: whoever was in the picture stays one track, with what
/// was found of them so far.
/// </summary>
/// <param name="TracksSoFar">Tracks that were counted.</param>
/// <param name="LastFrameAt">Capture time of the last frame that was searched.</param>
/// <param name="NextFrame">The number that the next frame would have had.</param>
/// <param name="Tracks">Those that are not over.</param>
public sealed record PipelineHandover(long TracksSoFar, DateTimeOffset LastFrameAt, long NextFrame, IReadOnlyList<TrackHandover> Tracks)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        // Vectors are fields; what is computed travels as what it is computed from.
        IncludeFields = true,
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>As it travels.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>What <see cref="ToBytes"/> made; null where it is of another version: then tracks begin anew.</summary>
    public static PipelineHandover? FromBytes(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<PipelineHandover>(bytes, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
