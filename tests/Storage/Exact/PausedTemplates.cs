using System.Runtime.CompilerServices;
using AutoAttend.Grains.Ports;

namespace AutoAttend.Storage.Tests.Exact;

/// <summary>A store that hands out what it has read only when it is told to go on.</summary>
internal sealed class PausedTemplates(IReadOnlyList<Template> read) : ITemplateStore
{
    private readonly TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void GoOn() => goOn.SetResult();

    public async IAsyncEnumerable<Template> ReadAll(string modelId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await goOn.Task.WaitAsync(cancellation);
        foreach (var template in read)
            yield return template;
    }

    public Task<Template?> Get(string templateId, string modelId, CancellationToken cancellation) => throw new NotSupportedException();

    public Task Put(Template template, CancellationToken cancellation) => throw new NotSupportedException();

    public Task Remove(string templateId, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<int> Erase(string personId, CancellationToken cancellation) => throw new NotSupportedException();
}
