using System.Diagnostics;
using AutoAttend.Tests;

namespace AutoAttend.Vision.Tests.Models;

/// <summary>The package of ONNX Runtime is chosen when the product is built. That of GPUs is in no registry here, so only the choice is tested.</summary>
public sealed class OnnxRuntimePackageTests
{
    [Theory]
    [InlineData("", "Microsoft.ML.OnnxRuntime")]
    [InlineData("-p:OnnxRuntime=Cpu", "Microsoft.ML.OnnxRuntime")]
    [InlineData("-p:OnnxRuntime=Gpu", "Microsoft.ML.OnnxRuntime.Gpu")]
    public async Task One_property_chooses_the_package(string property, string package)
    {
        var references = await Evaluate(property, "-getItem:PackageReference");

        Assert.Contains($"\"Identity\": \"{package}\"", references);
        Assert.Equal(1, references.Split("\"Identity\": \"Microsoft.ML.OnnxRuntime").Length - 1);
    }

    [Fact]
    public async Task Another_value_is_refused()
    {
        var answer = await Evaluate("-p:OnnxRuntime=gpus", "-t:CheckOnnxRuntime");

        Assert.Contains("OnnxRuntime is 'gpus': give Cpu or Gpu.", answer);
    }

    private static async Task<string> Evaluate(string property, string question)
    {
        string[] arguments = ["msbuild", Path.Combine(Material.Repository, "src/Vision/Vision.csproj"), question, "-nologo", property];
        var start = new ProcessStartInfo("dotnet", arguments.Where(argument => argument.Length > 0)) { RedirectStandardOutput = true };
        using var build = Process.Start(start)!;
        var answer = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return answer;
    }
}
