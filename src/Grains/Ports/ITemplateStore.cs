namespace AutoAttend.Grains.Ports;

/// <summary>The templates that live with their people; any gallery is an index over them and can be rebuilt from here.</summary>
public interface ITemplateStore
{
    /// <summary>Stores a template, replacing one of the same id and model.</summary>
    Task Put(Template template, CancellationToken cancellation);

    /// <summary>Removes a template, of whatever model.</summary>
    Task Remove(string templateId, CancellationToken cancellation);

    /// <summary>Removes a person's templates of every model.</summary>
    /// <returns>How many there were.</returns>
    Task<int> Erase(string personId, CancellationToken cancellation);

    /// <summary>A template as it is now; null where there is none.</summary>
    Task<Template?> Get(string templateId, string modelId, CancellationToken cancellation);

    /// <summary>All templates of a model, in no order.</summary>
    IAsyncEnumerable<Template> ReadAll(string modelId, CancellationToken cancellation);
}
