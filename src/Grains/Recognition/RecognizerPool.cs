using AutoAttend.Contracts.Recognition;
using AutoAttend.Grains.Placement;
using Orleans.Runtime;

namespace AutoAttend.Grains.Recognition;

/// <summary>
/// All silos that have models as one recognizer: in process where this silo has them, otherwise spread evenly. What one silo did not
/// answer is asked of another.
/// </summary>
public sealed class RecognizerPool
{
    // With more silos than that in trouble, the next frame is a better use of the time.
    private const int MostAsked = 3;

    // A silo that died is taken off the list within one to two seconds; one that hangs, within ten.
    private static readonly TimeSpan AvoidLost = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan AvoidBusy = TimeSpan.FromMilliseconds(250);

    private readonly IGrainFactory grains;
    private readonly RoleMap roles;
    private readonly SiloLoads loads;
    private readonly RecognitionSurvey survey;

    public RecognizerPool(IGrainFactory grains, RoleMap roles, TimeProvider time)
    {
        (this.grains, this.roles) = (grains, roles);
        loads = new SiloLoads(roles.Local, time);
        survey = new RecognitionSurvey(grains, roles, time);
    }

    /// <summary>The status of all silos with the inference role, at most a second old.</summary>
    public Task<RecognitionStatus> GetStatus() => survey.Recent();

    /// <param name="source">Who asks: sources take turns.</param>
    /// <param name="image">As in <see cref="IRecognizerGrain.Detect"/>.</param>
    /// <exception cref="RecognitionUnavailableException">No silo answered.</exception>
    public Task<IReadOnlyList<DetectedFace>> Detect(string source, ImageData image) => Ask(silo => silo.Detect(source, image));

    /// <param name="source">Who asks: sources take turns.</param>
    /// <param name="chips">As in <see cref="IRecognizerGrain.Identify"/>.</param>
    /// <exception cref="RecognitionUnavailableException">No silo answered.</exception>
    public Task<IReadOnlyList<IdentifiedChip>> Identify(string source, IReadOnlyList<ImageData> chips) => Ask(silo => silo.Identify(source, chips));

    /// <exception cref="RecognitionUnavailableException">No silo answered.</exception>
    public Task<InspectedPhoto> Inspect(byte[] photo) => Ask(silo => silo.Inspect(photo));

    private async Task<T> Ask<T>(Func<IInferenceGrain, Task<T>> question)
    {
        List<SiloAddress> asked = [];
        Exception? failure = null;
        while (asked.Count < MostAsked && loads.Ask(roles.Active(SiloRoles.Inference).Except(asked)) is { } silo)
        {
            asked.Add(silo);
            try
            {
                var answer = await question(grains.GetGrain<IInferenceGrain>(SiloKeys.Of(silo)));
                loads.Answered(silo);
                return answer;
            }
            catch (RecognitionUnavailableException busy)
            {
                loads.Failed(silo, AvoidBusy);
                failure = busy;
            }
            catch (Exception lost) when (lost is OrleansException or TimeoutException)
            {
                loads.Failed(silo, AvoidLost);
                failure = new RecognitionUnavailableException($"The inference silo {roles.NameOf(silo)} did not answer.", lost);
            }
            catch
            {
                // What it was asked cannot be answered, there or anywhere.
                loads.Answered(silo);
                throw;
            }
        }
        throw failure ?? new RecognitionUnavailableException(RecognitionSurvey.Nobody);
    }
}
