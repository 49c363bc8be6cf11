namespace AutoAttend.Vision.Synthetic.Worlds;

/// <summary>
/// When who is where. A trip begins every few seconds; everybody takes their turn in a round, in an order that changes from round to round by
/// swaps of neighbours, so that nobody sets out again before they are back.
/// </summary>
internal sealed class Schedule
{
    private const double Gate = 14;
    private const double Lobby = 12.5;
    private const double Between = 5;
    private const double ShortestGap = 6;
    private const double ShortestSeat = 22;
    private const int FewestToSwap = 5;

    private readonly SyntheticWorld world;
    private readonly DemoPeople people;
    private readonly int count;
    private readonly double gap;
    private readonly double seat;

    public Schedule(SyntheticWorld world)
    {
        this.world = world;
        people = DemoPeople.Of(world.Seed);
        count = world.People + world.Strangers;

        // How many gaps there are at least between two trips of one person: swaps cost two, and coming late less than a half.
        const double OnTheWay = Gate + Lobby + (3 * Between);
        var slack = count > FewestToSwap ? count - 2.5 : count - 0.5;
        gap = Math.Max(ShortestGap, (OnTheWay + ShortestSeat) / slack);
        seat = Math.Min((Walks.Seats * gap) - 4, (slack * gap) - OnTheWay);
    }

    /// <summary>The longest time from setting out to leaving, in seconds.</summary>
    private double Longest => Gate + Lobby + seat + (3 * Between) + gap;

    /// <summary>Everybody who is at a scene at some moment from one time to another, in the order of coming.</summary>
    public IEnumerable<Stay> Stays(SyntheticScene scene, double from, double to)
    {
        var last = (long)Math.Floor(to / gap);
        for (var trip = (long)Math.Floor((from - Longest) / gap); trip <= last; trip++)
        {
            var stay = At(trip, scene);
            if (stay.From <= to && stay.To >= from)
                yield return stay;
        }
    }

    private Stay At(long trip, SyntheticScene scene)
    {
        var random = new Seeded(0x7219, world.Seed, trip);
        var start = (trip + (double)random.Between(0, 0.4f)) * gap;
        var index = Turn(trip);
        var isStranger = index >= world.People;
        var person = isStranger ? people.Stranger(index - world.People) : people.Identity(index);
        var (after, length) = scene switch
        {
            SyntheticScene.Gate => (0, Gate),
            SyntheticScene.Lobby => (Gate + Between, Lobby),
            SyntheticScene.Classroom => (Gate + Lobby + (2 * Between), seat),
            _ => throw new ArgumentOutOfRangeException(nameof(scene), scene, "unknown scene"),
        };
        return new Stay(trip, person, isStranger, start + after, start + after + length);
    }

    // Whose turn it is: a fixed shuffle of everybody, with neighbours swapped or not in each round.
    private int Turn(long trip)
    {
        var (round, place) = (Floor(trip, count), (int)(trip - (Floor(trip, count) * count)));
        var pair = place / 2;
        if ((pair * 2) + 1 < count && count > FewestToSwap && new Seeded(0x5A4B, world.Seed, round, pair).Chance(0.5f))
            place ^= 1;
        var order = Enumerable.Range(0, count).ToArray();
        var random = new Seeded(0x0DE7, world.Seed, count);
        for (var at = count - 1; at > 0; at--)
        {
            var other = random.Below(at + 1);
            (order[at], order[other]) = (order[other], order[at]);
        }

        return order[place];
    }

    private static long Floor(long value, int by) => (long)Math.Floor(value / (double)by);
}
