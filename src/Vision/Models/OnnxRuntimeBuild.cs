using Microsoft.ML.OnnxRuntime;

namespace AutoAttend.Vision.Models;

/// <summary>What this build of ONNX Runtime can do, and how a session is told to.</summary>
internal static class OnnxRuntimeBuild
{
    /// <summary>What operators call a provider.</summary>
    public static string NameOf(ExecutionProvider provider) => provider switch
    {
        ExecutionProvider.Cpu => "CPU",
        ExecutionProvider.Cuda => "CUDA",
        ExecutionProvider.TensorRt => "TensorRT",
        ExecutionProvider.OpenVino => "OpenVINO",
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "There is no such provider."),
    };

    /// <summary>Why a provider cannot be used at all; null where this build has it.</summary>
    public static string? Missing(ExecutionProvider provider)
    {
        var built = OrtEnv.Instance().GetAvailableProviders();
        return built.Contains($"{NameOf(provider)}ExecutionProvider", StringComparer.OrdinalIgnoreCase)
            ? null
            : $"this build of ONNX Runtime has {string.Join(", ", built)} only; build with -p:OnnxRuntime=Gpu for CUDA and TensorRT";
    }

    /// <summary>Has a session run on a provider, and on the processor what that cannot do.</summary>
    /// <exception cref="OnnxRuntimeException">The provider's own libraries, driver or device are missing.</exception>
    public static void Use(ExecutionProvider provider, SessionOptions options)
    {
        switch (provider)
        {
            case ExecutionProvider.Cpu:
                break;
            case ExecutionProvider.Cuda:
                options.AppendExecutionProvider_CUDA();
                break;
            case ExecutionProvider.TensorRt:
                options.AppendExecutionProvider_Tensorrt();
                options.AppendExecutionProvider_CUDA();
                break;
            case ExecutionProvider.OpenVino:
                options.AppendExecutionProvider_OpenVINO();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(provider), provider, "There is no such provider.");
        }
    }
}
