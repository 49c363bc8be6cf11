using AutoAttend.Tests;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Models;

namespace AutoAttend.Vision.Tests.Models;

/// <summary>The build under test has the processor only: what is said where another provider is asked for.</summary>
public sealed class ExecutionProviderTests
{
    [Theory]
    [InlineData(ExecutionProvider.Cuda, "CUDA")]
    [InlineData(ExecutionProvider.TensorRt, "TensorRT")]
    [InlineData(ExecutionProvider.OpenVino, "OpenVINO")]
    public void A_provider_that_is_not_there_is_replaced_by_the_processor_and_that_is_said(ExecutionProvider provider, string name)
    {
        using var engine = Open(provider, isRequired: false);

        Assert.Equal("CPU", engine.ExecutionProvider);
        Assert.StartsWith($"{name} was asked for: this build of ONNX Runtime has ", engine.ProviderProblem);
        Assert.Contains("CPUExecutionProvider", engine.ProviderProblem);
        Assert.Contains("-p:OnnxRuntime=Gpu", engine.ProviderProblem);
    }

    [Theory]
    [InlineData(ExecutionProvider.Cuda)]
    [InlineData(ExecutionProvider.TensorRt)]
    [InlineData(ExecutionProvider.OpenVino)]
    public void A_provider_that_is_required_and_not_there_ends_the_start_with_the_cause(ExecutionProvider provider)
    {
        var refusal = Assert.Throws<ModelSettingException>(() => Open(provider, isRequired: true));

        Assert.Contains("ExecutionProvider", refusal.Message);
        Assert.Contains("it cannot be used: this build of ONNX Runtime has", refusal.Message);
        Assert.Contains("leave out RequireExecutionProvider", refusal.Message);
    }

    [Fact]
    public void The_processor_may_be_required_too()
    {
        using var engine = Open(ExecutionProvider.Cpu, isRequired: true);

        Assert.Equal(("CPU", null), (engine.ExecutionProvider, engine.ProviderProblem));
    }

    private static RecognitionEngine Open(ExecutionProvider provider, bool isRequired)
    {
        var options = new ModelOptions
        {
            Folder = Path.GetDirectoryName(Material.Find("models/mobilefacenet_128.onnx"))!,
            ExecutionProvider = provider,
            RequireExecutionProvider = isRequired,
        };
        return RecognitionEngine.Open(ModelFolder.Load(options), options, new DetectionOptions());
    }
}
