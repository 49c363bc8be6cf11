using AutoAttend.Contracts;
using AutoAttend.Contracts.Demo;

namespace AutoAttend.Grains.Demo;

/// <summary>The demo as its keeper writes it down; nobody else changes it but by <see cref="IDemoGrain.Clear"/>. Key: <see cref="GrainKeys.Only"/>.</summary>
[Alias("AutoAttend.IDemoBookGrain")]
public interface IDemoBookGrain : IGrainWithStringKey
{
    [Alias("Read")]
    Task<DemoState> Read();

    /// <summary>
    /// Writes the next state, unless somebody has asked in the meantime for the demo to be cleared: then only a state of clearing is taken.
    /// </summary>
    /// <returns>What stands now.</returns>
    [Alias("Write")]
    Task<DemoState> Write(DemoState next);

    /// <summary>Tells how far the keeper is; it is not kept.</summary>
    [Alias("Progress")]
    Task Progress(int done, int total, string? problem);
}
