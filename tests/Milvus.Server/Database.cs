using AutoAttend.Storage.Milvus.Wire;
using Google.Protobuf;

namespace AutoAttend.Milvus.Server;

/// <summary>Collections and the aliases that name them. Not thread-safe.</summary>
internal sealed class Database(TimeSpan staleness)
{
    private readonly Dictionary<string, Collection> collections = [];
    private readonly Dictionary<string, string> aliases = [];

    public IEnumerable<string> Names => collections.Keys;

    public bool Has(string name) => collections.ContainsKey(aliases.GetValueOrDefault(name, name));

    public IEnumerable<string> AliasesOf(string name) => aliases.Where(alias => alias.Value == name).Select(alias => alias.Key);

    /// <exception cref="Refusal">There is none of this name or alias.</exception>
    public Collection Find(string name) =>
        collections.GetValueOrDefault(aliases.GetValueOrDefault(name, name)) ?? throw new Refusal(100, $"collection not found[collection={name}]");

    /// <exception cref="Refusal">There is another one of this name.</exception>
    public void Create(string name, CollectionSchema schema)
    {
        if (collections.TryGetValue(name, out var there) && !there.Schema.Equals(schema))
            throw new Refusal(65535, "create duplicate collection with different parameters");
        if (aliases.ContainsKey(name))
            throw new Refusal(65535, $"collection name [{name}] conflicts with an existing alias, please choose a unique name");
        collections.TryAdd(name, new Collection(schema.Clone(), staleness));
    }

    /// <exception cref="Refusal">An alias names it.</exception>
    public void Drop(string name)
    {
        if (AliasesOf(name).Any())
            throw new Refusal(65535, "unable to drop the collection because it has associated aliases, please remove all aliases first");
        collections.Remove(name);
    }

    /// <exception cref="Refusal">There is this alias, or there is no such collection.</exception>
    public void CreateAlias(string alias, string collection)
    {
        Find(collection);
        if (aliases.TryGetValue(alias, out var named) && named != collection)
            throw new Refusal(1602, $"{alias} is alias to another collection: {named}");
        if (collections.ContainsKey(alias))
            throw new Refusal(1601, $"alias and collection name conflict[alias={alias}]");
        aliases[alias] = collection;
    }

    /// <exception cref="Refusal">There is no such alias or collection.</exception>
    public void AlterAlias(string alias, string collection)
    {
        Find(collection);
        Target(alias);
        aliases[alias] = collection;
    }

    public void DropAlias(string alias) => aliases.Remove(alias);

    /// <exception cref="Refusal">There is no such alias.</exception>
    public string Target(string alias) =>
        aliases.TryGetValue(alias, out var collection) ? collection : throw new Refusal(1600, $"alias not found[alias={alias}]");

    public static CollectionSchema ReadSchema(ByteString bytes)
    {
        var schema = CollectionSchema.Parser.ParseFrom(bytes);
        if (schema.Fields.Count(field => field.IsPrimaryKey) != 1)
            throw new Refusal(1100, "primary key is not specified", inputError: true);
        if (!schema.Fields.Any(field => field.DataType == 101 && field.TypeParams.Any(parameter => parameter.Key == "dim")))
            throw new Refusal(1100, "there is no vector field with a dimension", inputError: true);
        return schema;
    }
}
