using System.Text.Json.Nodes;
using AutoAttend.Vision.Models;

namespace AutoAttend.Vision.Tests.Models;

public sealed class OwnModelsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("autoattend-own-");

    [Fact]
    public void A_described_model_has_what_was_written()
    {
        Write(new JsonArray(Model()));

        var model = OwnModels.Read(folder.FullName).Single();

        Assert.Equal(("arcface", ModelTask.Embedding, ChannelOrder.Rgb), (model.Name, model.Task, model.Channels));
        Assert.Equal((127.5f, 512), (model.Mean, model.Dimension));
        Assert.Equal((0.4f, 0.08f), (model.Thresholds!.MatchCosine, model.Thresholds.MatchMargin));
        Assert.Equal(0.6f, model.Thresholds.LowDetailCosine);
    }

    [Theory]
    [InlineData("task", "\"matching\"", "task is 'matching': write one of detection, embedding.")]
    [InlineData("name", "\"\"", "name is '': write a text that is not empty.")]
    [InlineData("file", "\"../arcface.onnx\"", "file is '../arcface.onnx': write the name of a file in this folder, without a path.")]
    [InlineData("sha256", "\"abc\"", "sha256 is 'abc': write 64 hexadecimal digits, as sha256sum prints them.")]
    [InlineData("inputSize", "160", "inputSize is '160': write 112.")]
    [InlineData("channels", "\"gbr\"", "channels is 'gbr': write one of bgr, rgb.")]
    [InlineData("mean", "300", "mean is '300': write a number from 0 to 255.")]
    [InlineData("dimension", "\"many\"", "dimension is 'many': write a whole number from 16 to 4096.")]
    [InlineData("matchCosine", "2", "matchCosine is '2': write a number from 0.05 to 0.99.")]
    [InlineData("output", null, "output is missing: write a text that is not empty.")]
    [InlineData("outpt", "1", "outpt is '1': there is no such field; the fields are ")]
    [InlineData("name", "\"sface_2021dec\"", "name is 'sface_2021dec': choose a name that no other model has.")]
    public void A_field_that_cannot_be_used_is_named_with_its_value_and_what_to_write(string field, string? value, string expected)
    {
        var model = Model();
        model.Remove(field);
        if (value is not null)
            model[field] = JsonNode.Parse(value);
        Write(new JsonArray(model));

        var error = Assert.Throws<ModelSettingException>(() => OwnModels.Read(folder.FullName));

        Assert.StartsWith($"{Path.Combine(folder.FullName, "models.json")}, model 1, {expected}", error.Message);
    }

    [Fact]
    public void A_file_that_is_not_JSON_names_the_place()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "models.json"), "[\n{ name: 1 }\n]");

        var error = Assert.Throws<ModelSettingException>(() => OwnModels.Read(folder.FullName));

        Assert.Contains("models.json is not JSON (line 2, byte 2): correct it there, or remove the file.", error.Message);
    }

    [Fact]
    public void A_single_model_without_a_list_is_refused_with_the_form()
    {
        Write(Model());

        var error = Assert.Throws<ModelSettingException>(() => OwnModels.Read(folder.FullName));

        Assert.Contains("write a list of models", error.Message);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(JsonNode json) => File.WriteAllText(Path.Combine(folder.FullName, "models.json"), json.ToJsonString());

    private static JsonObject Model() => new()
    {
        ["name"] = "arcface",
        ["task"] = "embedding",
        ["file"] = "arcface.onnx",
        ["sha256"] = new string('a', 64),
        ["license"] = "MIT",
        ["input"] = "data",
        ["inputSize"] = 112,
        ["channels"] = "rgb",
        ["mean"] = 127.5,
        ["scale"] = 0.0078125,
        ["output"] = "embedding",
        ["dimension"] = 512,
        ["matchCosine"] = 0.4,
        ["matchMargin"] = 0.08,
        ["lowDetailCosine"] = 0.6,
    };
}
