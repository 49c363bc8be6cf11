using AutoAttend.Contracts.Rotas;

namespace AutoAttend.Web.Pages.Schedules.Rotas;

/// <summary>A rota while it is being changed: nothing counts before it is saved, and each step can be taken back.</summary>
public sealed class RotaDraft
{
    private static readonly DateOnly SomeMonday = new(2024, 1, 1);

    private readonly Stack<Rota> _past = [];
    private readonly Stack<Rota> _future = [];

    /// <summary>Begins with a kept rota, or with a new one.</summary>
    public RotaDraft(Rota saved) => (Saved, Rota) = (saved, saved);

    /// <summary>As it is kept.</summary>
    public Rota Saved { get; private set; }

    /// <summary>As it is now.</summary>
    public Rota Rota { get; private set; }

    /// <summary>Whether there is something to save.</summary>
    public bool IsChanged => !Same(Rota, Saved);

    /// <summary>Whether a step can be taken back.</summary>
    public bool CanUndo => _past.Count > 0;

    /// <summary>Whether a step that was taken back can be made again.</summary>
    public bool CanRedo => _future.Count > 0;

    /// <summary>An empty week that nobody has named yet.</summary>
    public static Rota Empty => new("", "", 7, SomeMonday, []);

    /// <summary>The shifts of a day of the cycle.</summary>
    public IReadOnlyList<string> On(int day) => [.. Rota.Entries.Where(entry => entry.Day == day).Select(entry => entry.ShiftId)];

    /// <summary>Puts a shift on a day, beside those there are.</summary>
    public void Put(int day, string shiftId) => Set(day, [.. On(day), shiftId]);

    /// <summary>Takes a shift off a day.</summary>
    public void Take(int day, string shiftId) => Set(day, [.. On(day).Where(one => one != shiftId)]);

    /// <summary>Moves a shift from one day to another.</summary>
    public void Move(int from, int to, string shiftId) =>
        Change(Rota with { Entries = InOrder(Rota.Entries.Where(entry => entry != new RotaEntry(from, shiftId)).Append(new RotaEntry(to, shiftId))) });

    /// <summary>Sets the shifts of a day.</summary>
    public void Set(int day, IReadOnlyList<string> shiftIds) =>
        Change(Rota with { Entries = InOrder(Rota.Entries.Where(entry => entry.Day != day).Concat(shiftIds.Select(id => new RotaEntry(day, id)))) });

    /// <summary>Repeats the first seven days over the rest of the cycle.</summary>
    public void RepeatFirstWeek() => Change(Rota with
    {
        Entries = InOrder(Enumerable.Range(0, Rota.CycleDays).SelectMany(day => On(day % 7).Select(id => new RotaEntry(day, id)))),
    });

    /// <summary>Changes anything but the shifts. What lies beyond a shorter cycle is left out; a week begins on a Monday.</summary>
    public void Describe(Rota rota) => Change(rota with
    {
        Anchor = rota.CycleDays == 7 ? Monday(rota.Anchor) : rota.Anchor,
        Entries = [.. rota.Entries.Where(entry => entry.Day < rota.CycleDays)],
    });

    /// <summary>Takes the last step back.</summary>
    public void Undo()
    {
        if (_past.TryPop(out var before))
        {
            _future.Push(Rota);
            Rota = before;
        }
    }

    /// <summary>Makes a step again that was taken back.</summary>
    public void Redo()
    {
        if (_future.TryPop(out var next))
        {
            _past.Push(Rota);
            Rota = next;
        }
    }

    /// <summary>Back to what is kept, as one more step.</summary>
    public void Discard() => Change(Saved);

    /// <summary>It is kept now.</summary>
    public void Keep(Rota saved) => (Saved, Rota) = (saved, saved);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static RotaEntry[] InOrder(IEnumerable<RotaEntry> entries) =>
        [.. entries.Distinct().OrderBy(entry => entry.Day).ThenBy(entry => entry.ShiftId, StringComparer.Ordinal)];

    private static bool Same(Rota one, Rota other) => one with { Entries = other.Entries } == other && one.Entries.SequenceEqual(other.Entries);

    private void Change(Rota next)
    {
        if (Same(next, Rota))
            return;
        _past.Push(Rota);
        _future.Clear();
        Rota = next;
    }
}
