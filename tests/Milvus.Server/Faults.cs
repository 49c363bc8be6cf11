using System.Collections.Concurrent;

namespace AutoAttend.Milvus.Server;

/// <summary>Troubles that a test makes. All may be changed while the server runs.</summary>
public sealed class Faults
{
    private readonly ConcurrentQueue<PlannedFault> planned = new();
    private readonly ConcurrentDictionary<string, int> calls = new();

    /// <summary>How long each answer takes.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Whether connections are cut in the middle of a call.</summary>
    public bool DropConnections { get; set; }

    /// <summary>How many calls of an RPC have come in, refused ones too.</summary>
    public int CallsOf(string rpc) => calls.GetValueOrDefault(rpc);

    /// <summary>The next call of an RPC is answered with this status, and the ones after it with further ones that were planned.</summary>
    public void Plan(string rpc, int code, bool retriable = false, bool inputError = false) =>
        planned.Enqueue(new PlannedFault(rpc, code, retriable, inputError));

    internal void Count(string rpc) => calls.AddOrUpdate(rpc, 1, (_, before) => before + 1);

    internal PlannedFault? Next(string rpc)
    {
        // A queue of a handful, of which one is taken; the others go back in their order.
        PlannedFault? found = null;
        for (var left = planned.Count; left > 0 && planned.TryDequeue(out var fault); left--)
        {
            if (found is null && fault.Rpc == rpc)
                found = fault;
            else
                planned.Enqueue(fault);
        }
        return found;
    }
}
