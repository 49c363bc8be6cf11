namespace AutoAttend.Bench.Pipeline;

/// <summary>How the names of a run compare to what happened.</summary>
/// <param name="Named">Visits of enrolled people that were named rightly.</param>
/// <param name="Visits">Visits of enrolled people.</param>
/// <param name="Wrong">Namings of somebody who was not there.</param>
internal sealed record Score(int Named, int Visits, int Wrong)
{
    public static Score Of(IReadOnlyList<Naming> namings, IReadOnlyList<Visit> visits)
    {
        var enrolled = visits.Where(visit => visit.Person != Lobby.Stranger).ToArray();
        return new Score(
            enrolled.Count(visit => namings.Any(visit.Explains)),
            enrolled.Length,
            namings.Count(naming => !enrolled.Any(visit => visit.Explains(naming))));
    }

    public bool IsPerfect => Named == Visits && Wrong == 0;

    public override string ToString() => $"{Named} of {Visits} visits named, {Wrong} wrong";
}
