using AutoAttend.Storage.Milvus.Wire;
using Google.Protobuf.Collections;

namespace AutoAttend.Milvus.Server;

/// <summary>Rows as columns and back.</summary>
internal static class Columns
{
    public static StringArray Texts(IEnumerable<string> texts) => new() { Data = { texts } };

    /// <exception cref="Refusal">There is no such column.</exception>
    public static FieldData Of(string name, IEnumerable<StoredRow> rows) => new()
    {
        FieldName = name,
        Type = 21,
        Scalars = new ScalarField
        {
            StringData = name switch
            {
                "template_id" => Texts(rows.Select(row => row.Id)),
                "person_id" => Texts(rows.Select(row => row.Person)),
                _ => throw new Refusal(65535, $"field {name} not exist"),
            },
        },
    };

    public static FieldData Count(int count) => new()
    {
        FieldName = "count(*)",
        Type = 5,
        Scalars = new ScalarField { LongData = new LongArray { Data = { count } } },
    };

    /// <exception cref="Refusal">A column is missing, of another length or of another type.</exception>
    public static IReadOnlyList<StoredRow> Read(Collection collection, UpsertRequest request)
    {
        var ids = TextsOf(request, "template_id");
        var people = TextsOf(request, "person_id");
        var vectors = request.FieldsData.FirstOrDefault(column => column is { FieldName: "embedding", Type: 101 })?.Vectors;
        var floats = vectors?.FloatVector?.Data;
        if (floats is null || vectors!.Dim != collection.Dimension || floats.Count != request.NumRows * collection.Dimension)
            throw new Refusal(1100, $"the length of the vector column does not fit [dim={collection.Dimension}]", inputError: true);
        if (ids.FirstOrDefault(id => id.Length > collection.LongestText) is { } tooLong)
            throw new Refusal(1100, $"length of varchar field template_id exceeds max length, length: {tooLong.Length}", inputError: true);
        var flat = floats.ToArray();
        return [.. ids.Select((id, row) => new StoredRow(id, people[row], flat[(row * collection.Dimension)..((row + 1) * collection.Dimension)]))];
    }

    private static RepeatedField<string> TextsOf(UpsertRequest request, string name) =>
        request.FieldsData.FirstOrDefault(column => column.FieldName == name && column.Type == 21)?.Scalars?.StringData?.Data is { } texts
        && texts.Count == request.NumRows
            ? texts
            : throw new Refusal(1100, $"the num_rows ({request.NumRows}) of field: {name} is not equal to passed num_rows", inputError: true);
}
