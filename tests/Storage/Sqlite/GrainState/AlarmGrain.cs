using Orleans.Runtime;

namespace AutoAttend.Storage.Tests.Sqlite.GrainState;

/// <inheritdoc cref="IAlarmGrain"/>
public sealed class AlarmGrain([PersistentState("note")] IPersistentState<Note> note) : Grain, IAlarmGrain, IRemindable
{
    async Task IAlarmGrain.Set(string text)
    {
        note.State.Text = text;
        await note.WriteStateAsync();
        await this.RegisterOrUpdateReminder("ring", TimeSpan.FromHours(1), TimeSpan.FromHours(1));
    }

    Task<string> IAlarmGrain.Get() => Task.FromResult(note.State.Text);

    Task IRemindable.ReceiveReminder(string reminderName, TickStatus status) => Task.CompletedTask;
}
