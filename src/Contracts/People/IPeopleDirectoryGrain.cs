namespace AutoAttend.Contracts.People;

/// <summary>Everybody who is enrolled; a stateless worker over the people index. Key: <see cref="GrainKeys.Only"/>.</summary>
[Alias("AutoAttend.IPeopleDirectoryGrain")]
public interface IPeopleDirectoryGrain : IGrainWithStringKey
{
    /// <summary>The people whose name, number or group contains a text, by name.</summary>
    /// <param name="search">Empty for all.</param>
    /// <param name="skip">0 or more.</param>
    /// <param name="take">1..1000.</param>
    [Alias("Search")]
    Task<PeoplePage> Search(string search, int skip, int take);

    /// <summary>The summaries of these people; those who are gone are left out.</summary>
    [Alias("GetMany")]
    Task<IReadOnlyList<PersonSummary>> GetMany(IReadOnlyCollection<string> personIds);

    /// <summary>Enrols somebody new under a new id.</summary>
    /// <exception cref="InvalidInputException">A field is not usable; nobody was enrolled.</exception>
    [Alias("Enrol")]
    Task<Person> Enrol(PersonProfile profile);
}
