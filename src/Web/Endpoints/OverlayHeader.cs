using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoAttend.Web.Endpoints;

/// <summary>Carries the faces of a picture in a header of the same answer, so that boxes fit the very frame they are drawn on.</summary>
public static class OverlayHeader
{
    /// <summary>The header's name.</summary>
    public const string Name = "X-AutoAttend-Overlay";

    // Server software commonly refuses headers beyond 8 KB; a face takes about 120 bytes of base64.
    private const int MostFaces = 40;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The overlay as base64url of its JSON: names need more than a header's ASCII.</summary>
    public static string Encode(Overlay overlay) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(overlay with { Faces = [.. overlay.Faces.Take(MostFaces)] }, Json));
}
