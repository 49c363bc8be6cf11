namespace AutoAttend.Vision.Models;

/// <summary>What may compute a model: ONNX Runtime's execution providers that AutoAttend knows.</summary>
public enum ExecutionProvider
{
    /// <summary>The processor; in every build of ONNX Runtime.</summary>
    Cpu,

    /// <summary>An NVIDIA GPU.</summary>
    Cuda,

    /// <summary>An NVIDIA GPU by way of TensorRT; what that cannot do is done by CUDA.</summary>
    TensorRt,

    /// <summary>Intel's processors, GPUs and NPUs by way of OpenVINO.</summary>
    OpenVino,
}
