using AutoAttend.Storage.Milvus.Client;
using AutoAttend.Storage.Milvus.Collections;
using AutoAttend.Storage.Milvus.Searching;
using AutoAttend.Storage.Milvus.Wire;
using Google.Protobuf;

namespace AutoAttend.Storage.Tests.Milvus;

/// <summary>Bytes that the official messages of Milvus come to (milvus-proto of 2026-08), held against ours.</summary>
public sealed class GoldenBytesTests
{
    private const string Schema = "0a056661636573221a120269641801281532100a0a6d61785f6c656e6774681202363422111203766563286532080a0364696d120132";

    private static readonly float[] First = [1, -2.5f];
    private static readonly float[] Second = [0.5f, 0];

    [Fact]
    public void One_embedding_to_look_for() =>
        AssertBytes("0a100a02243010651a080000803f000020c0", SearchRequests.Placeholders([First]));

    [Fact]
    public void Two_embeddings_to_look_for() =>
        AssertBytes("0a1a0a02243010651a080000803f000020c01a080000003f00000000", SearchRequests.Placeholders([First, Second]));

    [Fact]
    public void A_schema() => AssertBytes(Schema, Faces());

    [Fact]
    public void Making_a_collection() => AssertBytes(
        "1a05666163657322360a056661636573221a120269641801281532100a0a6d61785f6c656e6774681202363422111203766563286532080a0364696d12013228013002",
        new CreateCollectionRequest
        {
            CollectionName = "faces",
            Schema = Faces().ToByteString(),
            ShardsNum = 1,
            ConsistencyLevel = MilvusCodes.Bounded,
        });

    [Fact]
    public void Writing_rows() => AssertBytes(
        "1a0566616365732a100815120269641a0832060a01610a01622a1f086512037665632216080212120a100000803f000020c00000003f000000003802",
        new UpsertRequest
        {
            CollectionName = "faces",
            FieldsData =
            {
                new FieldData
                {
                    Type = MilvusCodes.VarChar,
                    FieldName = "id",
                    Scalars = new ScalarField { StringData = new StringArray { Data = { "a", "b" } } },
                },
                new FieldData
                {
                    Type = MilvusCodes.FloatVector,
                    FieldName = "vec",
                    Vectors = new VectorField { Dim = 2, FloatVector = new FloatArray { Data = { First, Second } } },
                },
            },
            NumRows = 2,
        });

    [Fact]
    public void A_strong_search() => AssertBytes(
        "1a05666163657332120a100a02243010651a080000803f000020c03801420269644a110a0a616e6e735f6669656c6412037665634a090a04746f706b1201354a150a0b6d65747269"
        + "635f747970651206434f53494e454a130a06706172616d7312097b226566223a36347d6001",
        SearchRequests.Build("faces", "vec", "id", [First], 5, "COSINE", """{"ef":64}""", MilvusCodes.Strong));

    [Fact]
    public void What_a_search_finds()
    {
        var results = SearchResults.Parser.ParseFrom(Convert.FromHexString(
            "0a00122708021002220c6666663f0000003f0000403f2a0b12090a01610a01620a0163320202013a0269641a056661636573"));

        StatusCheck.Require(results.Status);
        Assert.Equal([2, 1], results.Results.Topks);
        Assert.Equal([0.9f, 0.5f, 0.75f], results.Results.Scores);
        Assert.Equal(["a", "b", "c"], results.Results.Ids.StrId.Data);
    }

    [Fact]
    public void A_collection_that_is_missing()
    {
        var status = Status.Parser.ParseFrom(Convert.FromHexString("08041214636f6c6c656374696f6e206e6f7420666f756e641864"));

        var failure = Assert.Throws<MilvusException>(() => StatusCheck.Require(status));
        Assert.Equal((100, "collection not found (code 100)", false), (failure.Code, failure.Message, failure.MaySucceedLater));
    }

    [Fact]
    public void The_gallerys_own_collection_has_three_columns()
    {
        var request = CollectionShape.Create("faces_v1", 512);
        var schema = CollectionSchema.Parser.ParseFrom(request.Schema);

        Assert.Equal(["template_id", "person_id", "embedding"], schema.Fields.Select(field => field.Name));
        Assert.Equal("template_id", Assert.Single(schema.Fields, field => field.IsPrimaryKey).Name);
        Assert.Equal(512, CollectionShape.DimensionOf(schema));
        Assert.False(schema.AutoID || schema.EnableDynamicField);
    }

    private static CollectionSchema Faces() => new()
    {
        Name = "faces",
        Fields =
        {
            new FieldSchema
            {
                Name = "id", IsPrimaryKey = true, DataType = MilvusCodes.VarChar, TypeParams = { CollectionShape.Pair("max_length", 64) },
            },
            new FieldSchema { Name = "vec", DataType = MilvusCodes.FloatVector, TypeParams = { CollectionShape.Pair("dim", 2) } },
        },
    };

    private static void AssertBytes(string hex, IMessage message) => Assert.Equal(hex, Convert.ToHexStringLower(message.ToByteArray()));
}
