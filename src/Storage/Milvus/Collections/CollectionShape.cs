using System.Globalization;
using AutoAttend.Storage.Milvus.Client;
using AutoAttend.Storage.Milvus.Wire;
using Google.Protobuf;
using KeyValuePair = AutoAttend.Storage.Milvus.Wire.KeyValuePair;

namespace AutoAttend.Storage.Milvus.Collections;

/// <summary>The columns of a collection: a template's id, its person's, and the embedding.</summary>
internal static class CollectionShape
{
    public const string Id = "template_id";
    public const string Person = "person_id";
    public const string Embedding = "embedding";

    private const int LongestId = 256;

    public static CreateCollectionRequest Create(string name, int dimension)
    {
        var schema = new CollectionSchema { Name = name, Description = "Face templates of AutoAttend" };
        schema.Fields.Add(Text(Id, isKey: true));
        schema.Fields.Add(Text(Person, isKey: false));
        schema.Fields.Add(new FieldSchema { Name = Embedding, DataType = MilvusCodes.FloatVector, TypeParams = { Pair("dim", dimension) } });
        return new CreateCollectionRequest
        {
            CollectionName = name,
            Schema = schema.ToByteString(),
            ShardsNum = 1,
            ConsistencyLevel = MilvusCodes.Bounded,
        };
    }

    /// <summary>Length of an embedding; null where the collection was not made by <see cref="Create"/>.</summary>
    public static int? DimensionOf(CollectionSchema? schema)
    {
        if (schema?.Fields.FirstOrDefault(field => field.IsPrimaryKey) is not { Name: Id, DataType: MilvusCodes.VarChar })
            return null;
        if (!schema.Fields.Any(field => field is { Name: Person, DataType: MilvusCodes.VarChar }))
            return null;
        var dim = schema.Fields
            .FirstOrDefault(field => field is { Name: Embedding, DataType: MilvusCodes.FloatVector })?
            .TypeParams.FirstOrDefault(parameter => parameter.Key == "dim")?.Value;
        return int.TryParse(dim, NumberStyles.None, CultureInfo.InvariantCulture, out var dimension) ? dimension : null;
    }

    public static KeyValuePair Pair(string key, string value) => new() { Key = key, Value = value };

    public static KeyValuePair Pair(string key, int value) => Pair(key, value.ToString(CultureInfo.InvariantCulture));

    private static FieldSchema Text(string name, bool isKey) => new()
    {
        Name = name,
        IsPrimaryKey = isKey,
        DataType = MilvusCodes.VarChar,
        TypeParams = { Pair("max_length", LongestId) },
    };
}
