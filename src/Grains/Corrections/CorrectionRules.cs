using AutoAttend.Contracts;
using AutoAttend.Contracts.Attendance;
using AutoAttend.Contracts.Corrections;
using AutoAttend.Grains.Plans;

namespace AutoAttend.Grains.Corrections;

/// <summary>What makes a correction or a request usable.</summary>
internal static class CorrectionRules
{
    private const int LongestReason = 500;

    private static readonly AttendanceStatus[] Settable =
        [AttendanceStatus.Present, AttendanceStatus.Absent, AttendanceStatus.Excused, AttendanceStatus.OnLeave];

    /// <param name="change">What is to be set.</param>
    /// <param name="occasion">The occasion that it names; null where the person has none of that id: then it counts for the day.</param>
    /// <param name="records">The person's records of the day, among them those that it must agree with.</param>
    /// <param name="mayBeGone">Whether it may be about an occasion that is no longer planned; it counts for the day then.</param>
    /// <exception cref="InvalidInputException">A field is not usable.</exception>
    public static void Check(CorrectionChange change, Occasion? occasion, IReadOnlyList<AttendanceRecord> records, bool mayBeGone)
    {
        Fields.Known("What", change.Kind);
        if (occasion is null && !mayBeGone && change.OccasionId != OccasionIds.Day(change.Date))
            throw new InvalidInputException("Occasion", change.OccasionId, "choose one of the person's shifts or sessions of that day, or the day itself.");
        if (change.Kind == CorrectionKind.Status)
        {
            if (change.Status is not { } status || !Settable.Contains(status))
                throw new InvalidInputException("Status", $"{change.Status}", $"give one of {string.Join(", ", Settable)}.");
            if (change.At is not null)
                throw new InvalidInputException("Time", $"{change.At:HH:mm}", "leave it out when setting a status.");
            return;
        }

        if (change.Status is not null)
            throw new InvalidInputException("Status", $"{change.Status}", "leave it out when setting a time.");
        if (change.At is not { } at)
            throw new InvalidInputException("Time", null, "give the time that is to hold.");
        if (occasion is not null && (at < occasion.ClaimStart || at > occasion.ClaimEnd))
        {
            throw new InvalidInputException(
                "Time", $"{at:yyyy-MM-dd HH:mm}", $"give a time from {occasion.ClaimStart:yyyy-MM-dd HH:mm} to {occasion.ClaimEnd:yyyy-MM-dd HH:mm}.");
        }

        var record = records.FirstOrDefault(one => one.Occasion.Id == change.OccasionId);
        if (change.Kind == CorrectionKind.CheckIn && record?.CheckOut is { Origin: not CheckOrigin.Automatic } @out && at >= @out.At)
            throw new InvalidInputException("Time", $"{at:HH:mm}", $"give a check-in before the check-out at {@out.At:HH:mm}.");
        if (change.Kind == CorrectionKind.CheckOut && record?.CheckIn is { } @in && at <= @in.At)
            throw new InvalidInputException("Time", $"{at:HH:mm}", $"give a check-out after the check-in at {@in.At:HH:mm}.");
    }

    /// <summary>The reason as it is kept.</summary>
    /// <exception cref="InvalidInputException">It is missing or too long.</exception>
    public static string Reason(string? reason) => Fields.Text("Reason", reason, LongestReason);

    /// <summary>A reason that may be empty.</summary>
    /// <exception cref="InvalidInputException">It is too long.</exception>
    public static string OptionalReason(string? reason) => Fields.Text("Reason", reason, LongestReason, least: 0);
}
