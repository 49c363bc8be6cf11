using System.Text.Json.Serialization;

namespace AutoAttend.Storage.Redis.Sightings;

/// <summary>Choices are stored by name, so that their order in code means nothing.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredSighting))]
internal sealed partial class StoredSightingJson : JsonSerializerContext;
