namespace AutoAttend.Vision.Models;

/// <summary>What a model is for.</summary>
public enum ModelTask
{
    /// <summary>Finds faces; the outputs are those of YuNet.</summary>
    Detection,

    /// <summary>Turns a 112x112 chip into an embedding.</summary>
    Embedding,
}
