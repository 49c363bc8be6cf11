using System.Globalization;
using AutoAttend.Contracts;
using AutoAttend.Contracts.Sightings;
using Microsoft.AspNetCore.Http.Extensions;

namespace AutoAttend.Web.Pages.Logs;

/// <summary>Which sightings a view of the log is about; it lives in the page's address, so that a view can be shared and downloaded.</summary>
/// <param name="From">First seen at or after.</param>
/// <param name="To">First seen before.</param>
/// <param name="CameraId">By this camera.</param>
/// <param name="PersonId">Of this person.</param>
/// <param name="Outcome">With this outcome.</param>
public sealed record LogFilter(
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    string? CameraId = null,
    string? PersonId = null,
    SightingOutcome? Outcome = null)
{
    /// <summary>Whether nothing is filtered.</summary>
    public bool IsEmpty => this == new LogFilter();

    /// <summary>Reads the filter from the values of an address; a value that is null or empty does not filter.</summary>
    /// <exception cref="InvalidInputException">A value cannot be read.</exception>
    public static LogFilter Parse(string? from, string? to, string? camera, string? person, string? outcome)
    {
        var filter = new LogFilter(Time("from", from), Time("to", to), Given(camera), Given(person), ParseOutcome(outcome));
        if (filter.From >= filter.To)
            throw new InvalidInputException("to", to, "Choose an end that is later than the start.");
        return filter;
    }

    /// <summary>The filter as an address's query, from <c>?</c> on; empty when nothing is filtered.</summary>
    public string ToAddress()
    {
        var query = new QueryBuilder();
        Add("from", From?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        Add("to", To?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        Add("camera", CameraId);
        Add("person", PersonId);
        Add("outcome", Outcome?.ToString().ToLowerInvariant());
        return query.ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
                query.Add(name, value);
        }
    }

    /// <summary>The question to the sighting log.</summary>
    public SightingQuery ToQuery(string? before, int take) => new(From, To, CameraId, PersonId, Outcome, before, take);

    /// <summary>Whether a sighting that has just been made belongs in the view.</summary>
    public bool Admits(Sighting sighting) =>
        !(sighting.FirstSeen < From)
        && !(sighting.FirstSeen >= To)
        && (CameraId is null || sighting.CameraId == CameraId)
        && (PersonId is null || sighting.PersonId == PersonId)
        && (Outcome is null || sighting.Outcome == Outcome);

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static DateTimeOffset? Time(string field, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new InvalidInputException(field, value, "Give a time like 2026-11-23T08:00:00+01:00.");
    }

    private static SightingOutcome? ParseOutcome(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        foreach (var outcome in Enum.GetValues<SightingOutcome>())
        {
            if (string.Equals(outcome.ToString(), value, StringComparison.OrdinalIgnoreCase))
                return outcome;
        }

        throw new InvalidInputException("outcome", value, "Choose person, stranger or undecided.");
    }
}
