namespace AutoAttend.Grains.Tests.Fakes;

/// <summary>Makes a chosen step of a storage fail, so that tests can see what a crash between two steps leaves behind.</summary>
public sealed class Faults
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _armed = [];

    /// <summary>The next call of a step fails, for example <c>ILedger.Erase</c>.</summary>
    public void Arm(string step)
    {
        lock (_lock)
            _armed.Add(step);
    }

    /// <summary>Whether a step still waits for its call.</summary>
    public bool IsArmed(string step)
    {
        lock (_lock)
            return _armed.Contains(step);
    }

    /// <summary>Called by the fakes before each step does anything.</summary>
    public void Pass(string step)
    {
        lock (_lock)
        {
            if (_armed.Remove(step))
                throw new IOException($"{step} was told to fail.");
        }
    }
}
