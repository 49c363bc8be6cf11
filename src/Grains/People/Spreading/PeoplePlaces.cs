using System.Buffers.Binary;
using System.IO.Hashing;
using Orleans.Runtime;

namespace AutoAttend.Grains.People.Spreading;

/// <summary>
/// Which silo has which person: the one whose hash together with the person's is the greatest (rendezvous hashing, Thaler and Ravishankar 1998).
/// A silo that joins takes its share from all others, one that leaves gives its own to all others, and nobody else moves. Pure.
/// </summary>
internal static class PeoplePlaces
{
    /// <param name="person">Whose place is asked for.</param>
    /// <param name="silos">Those that may have them, in any order; one at least.</param>
    public static SiloAddress Of(GrainId person, IEnumerable<SiloAddress> silos)
    {
        var hash = person.GetUniformHashCode();
        return silos.MaxBy(silo => (Weight(hash, silo), silo))!;
    }

    private static ulong Weight(uint person, SiloAddress silo)
    {
        Span<byte> both = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(both, person);
        BinaryPrimitives.WriteInt32LittleEndian(both[4..], silo.GetConsistentHashCode());
        return XxHash3.HashToUInt64(both);
    }
}
