using AutoAttend.Contracts.Attendance;

namespace AutoAttend.Contracts.Corrections;

/// <summary>
/// Corrections of a person's attendance and requests for them. Key: the person's id. Each is a fact in the ledger; the record is derived
/// again before the call returns.
/// </summary>
[Alias("AutoAttend.ICorrectionsGrain")]
public interface ICorrectionsGrain : IGrainWithStringKey
{
    /// <summary>What a correction would make of the record; changes nothing.</summary>
    /// <exception cref="InvalidInputException">A field is not usable, or the day is closed.</exception>
    [Alias("Preview")]
    Task<AttendanceRecord> Preview(string siteId, CorrectionChange change);

    /// <summary>Corrects.</summary>
    /// <param name="factId">Chosen by the caller; the same again changes nothing.</param>
    /// <param name="siteId">Where.</param>
    /// <param name="change">What is set.</param>
    /// <param name="reason">Why, 1..500 characters.</param>
    /// <param name="author">The account.</param>
    /// <exception cref="InvalidInputException">A field is not usable, or the day is closed; nothing was changed.</exception>
    [Alias("Correct")]
    Task<AttendanceRecord> Correct(string factId, string siteId, CorrectionChange change, string reason, string author);

    /// <summary>Takes a correction back.</summary>
    /// <returns>The record; null where there is none without the correction.</returns>
    /// <exception cref="InvalidInputException">It was taken back already, or the day is closed.</exception>
    /// <exception cref="NotFoundException">There is no such correction.</exception>
    [Alias("Withdraw")]
    Task<AttendanceRecord?> Withdraw(string factId, string correctionId, string reason, string author);

    /// <summary>Asks for a correction.</summary>
    /// <exception cref="InvalidInputException">A field is not usable, or the day is closed.</exception>
    [Alias("Ask")]
    Task<RequestStatus> Ask(string factId, string siteId, CorrectionChange change, string reason, string author);

    /// <summary>Approves or refuses a request; an approval corrects.</summary>
    /// <exception cref="InvalidInputException">It was decided already, a refusal has no reason, or the day is closed.</exception>
    /// <exception cref="NotFoundException">There is no such request.</exception>
    [Alias("Decide")]
    Task<RequestStatus> Decide(string requestId, bool approve, string reason, string author);

    /// <summary>The person's requests that are about a time in from..to, newest first.</summary>
    [Alias("Requests")]
    Task<IReadOnlyList<RequestStatus>> Requests(DateOnly from, DateOnly to);

    /// <summary>The person's facts that are about a time in from..to, by time of recording.</summary>
    [Alias("Facts")]
    Task<IReadOnlyList<AttendanceFact>> Facts(DateOnly from, DateOnly to);
}
