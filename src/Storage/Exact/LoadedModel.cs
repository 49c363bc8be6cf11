using AutoAttend.Grains.Ports;
using AutoAttend.Vision.Matching;

namespace AutoAttend.Storage.Exact;

/// <summary>
/// The gallery of one model while and after it is filled. What changes meanwhile wins over what the store is still handing out: a
/// page that was read before a person was erased must not bring that person back. Changes come one at a time.
/// </summary>
internal sealed class LoadedModel(string modelId, int dimension)
{
    private readonly HashSet<string> changedTemplates = [];
    private readonly HashSet<string> erasedPeople = [];
    private volatile bool whole;

    public string ModelId => modelId;

    public ExactGallery Gallery { get; } = new(dimension);

    /// <summary>Whether every stored template can be found.</summary>
    public bool Whole => whole;

    /// <summary>Takes a template from the store unless a change has overtaken it.</summary>
    public void Fill(Template stored)
    {
        if (!changedTemplates.Contains(stored.Id) && !erasedPeople.Contains(stored.PersonId))
            Gallery.Upsert(stored.Id, stored.PersonId, stored.Embedding);
    }

    public void Finish()
    {
        whole = true;
        changedTemplates.Clear();
        erasedPeople.Clear();
    }

    public void Upsert(Template template)
    {
        if (template.ModelId != modelId)
            return;
        Note(changedTemplates, template.Id);
        Gallery.Upsert(template.Id, template.PersonId, template.Embedding);
    }

    public void Remove(string templateId)
    {
        Note(changedTemplates, templateId);
        Gallery.Remove(templateId);
    }

    public void Erase(string personId)
    {
        Note(erasedPeople, personId);
        Gallery.RemovePerson(personId);
    }

    private void Note(HashSet<string> changes, string id)
    {
        if (!whole)
            changes.Add(id);
    }
}
