using AutoAttend.Vision.Recognition;

namespace AutoAttend.Vision.Pipeline;

/// <summary>Asks the recognizer for the chips of a frame in one call.</summary>
internal sealed class ChipIdentifier(IRecognizer recognizer, PipelineMeter meter)
{
    /// <summary>One identification per chip, in order; null where no recognizer was there.</summary>
    public async ValueTask<IReadOnlyList<Identification>?> Identify(IReadOnlyList<Chip> chips, CancellationToken cancellation)
    {
        if (chips.Count == 0)
            return [];
        var started = meter.Start();
        try
        {
            var answers = await recognizer.Identify([.. chips.Select(chip => chip.Image)], cancellation);
            meter.Embedded(chips.Count);
            return answers;
        }
        catch (RecognizerUnavailableException)
        {
            meter.ChipsUnavailable(chips.Count);
            return null;
        }
        finally
        {
            meter.Charge(PipelineStage.Identify, started);
        }
    }
}
