using System.Globalization;
using AutoAttend.Storage.Milvus.Wire;
using Grpc.Core;
using Status = AutoAttend.Storage.Milvus.Wire.Status;

namespace AutoAttend.Milvus.Server;

/// <summary>The RPCs, one at a time.</summary>
internal sealed class MilvusService(Database database, ServerSettings settings, Faults faults) : Storage.Milvus.Wire.MilvusService.MilvusServiceBase
{
    private const int MostRows = 16_384;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public override Task<ShowCollectionsResponse> ShowCollections(ShowCollectionsRequest request, ServerCallContext context) =>
        Answer(context, () => new ShowCollectionsResponse { CollectionNames = { database.Names } }, status => new() { Status = status });

    public override Task<BoolResponse> HasCollection(HasCollectionRequest request, ServerCallContext context) =>
        Answer(context, () => new BoolResponse { Value = database.Has(request.CollectionName) }, status => new() { Status = status });

    public override Task<DescribeCollectionResponse> DescribeCollection(DescribeCollectionRequest request, ServerCallContext context) => Answer(
        context,
        () => new DescribeCollectionResponse
        {
            Schema = database.Find(request.CollectionName).Schema,
            CollectionName = request.CollectionName,
            Aliases = { database.AliasesOf(request.CollectionName) },
        },
        status => new() { Status = status });

    public override Task<Status> CreateCollection(CreateCollectionRequest request, ServerCallContext context) =>
        Do(context, () => database.Create(request.CollectionName, Database.ReadSchema(request.Schema)));

    public override Task<Status> DropCollection(DropCollectionRequest request, ServerCallContext context) =>
        Do(context, () => database.Drop(request.CollectionName));

    public override Task<Status> LoadCollection(LoadCollectionRequest request, ServerCallContext context) =>
        Do(context, () => database.Find(request.CollectionName).BeginLoading());

    public override Task<GetLoadStateResponse> GetLoadState(GetLoadStateRequest request, ServerCallContext context) => Answer(
        context,
        () => new GetLoadStateResponse { State = database.Has(request.CollectionName) ? database.Find(request.CollectionName).LookAtLoading() : 0 },
        status => new() { Status = status });

    public override Task<Status> CreateIndex(CreateIndexRequest request, ServerCallContext context) =>
        Do(context, () => database.Find(request.CollectionName).MakeIndex(request));

    public override Task<DescribeIndexResponse> DescribeIndex(DescribeIndexRequest request, ServerCallContext context) => Answer(
        context,
        () => new DescribeIndexResponse
        {
            IndexDescriptions = { database.Find(request.CollectionName).Index ?? throw new Refusal(700, "index not found") },
        },
        status => new() { Status = status });

    public override Task<Status> CreateAlias(CreateAliasRequest request, ServerCallContext context) =>
        Do(context, () => database.CreateAlias(request.Alias, request.CollectionName));

    public override Task<Status> AlterAlias(AlterAliasRequest request, ServerCallContext context) =>
        Do(context, () => database.AlterAlias(request.Alias, request.CollectionName));

    public override Task<Status> DropAlias(DropAliasRequest request, ServerCallContext context) =>
        Do(context, () => database.DropAlias(request.Alias));

    public override Task<DescribeAliasResponse> DescribeAlias(DescribeAliasRequest request, ServerCallContext context) => Answer(
        context,
        () => new DescribeAliasResponse { Alias = request.Alias, Collection = database.Target(request.Alias) },
        status => new() { Status = status });

    public override Task<MutationResult> Upsert(UpsertRequest request, ServerCallContext context) => Answer(
        context,
        () =>
        {
            var collection = database.Find(request.CollectionName);
            foreach (var row in Columns.Read(collection, request))
                collection.Put(row, Now);
            return new MutationResult { UpsertCnt = request.NumRows, Timestamp = (ulong)Now.ToUnixTimeMilliseconds() << 18 };
        },
        status => new() { Status = status });

    public override Task<MutationResult> Delete(DeleteRequest request, ServerCallContext context) => Answer(
        context,
        () =>
        {
            var collection = database.Find(request.CollectionName);
            var filter = Filter.Parse(request.Expr);
            if (filter.Columns.Any(column => column != "template_id"))
                collection.RequireLoaded();
            var gone = collection.See(strong: true, Now).Where(filter.Matches).Select(row => row.Id).ToList();
            foreach (var id in gone)
                collection.Remove(id, Now);
            return new MutationResult { DeleteCnt = gone.Count };
        },
        status => new() { Status = status });

    public override Task<SearchResults> Search(SearchRequest request, ServerCallContext context) => Answer(
        context,
        () => new SearchResults { Results = Searcher.Search(database.Find(request.CollectionName), request, Now), CollectionName = request.CollectionName },
        status => new() { Status = status });

    public override Task<QueryResults> Query(QueryRequest request, ServerCallContext context) => Answer(
        context,
        () => new QueryResults { FieldsData = { Read(database.Find(request.CollectionName), request) }, CollectionName = request.CollectionName },
        status => new() { Status = status });

    private static IEnumerable<FieldData> Read(Collection collection, QueryRequest request)
    {
        collection.RequireLoaded();
        var filter = Filter.Parse(request.Expr);
        var strong = request is { ConsistencyLevel: 0, GuaranteeTimestamp: 0 };
        var rows = collection.See(strong, Now).Where(filter.Matches).ToArray();
        if (request.OutputFields is ["count(*)"])
            return [Columns.Count(rows.Length)];
        var limit = request.QueryParams.FirstOrDefault(parameter => parameter.Key == "limit")?.Value;
        if (limit is null && request.Expr.Length == 0)
            throw new Refusal(1100, "empty expression should be used with limit", inputError: true);
        var most = limit is null ? MostRows : int.Parse(limit, CultureInfo.InvariantCulture);
        if (most is < 1 or > MostRows)
            throw new Refusal(65535, $"invalid max query result window, (offset+limit) should be in range [1, {MostRows}], but got {most}");
        // No order is promised, and callers that rely on one are to notice.
        Random.Shared.Shuffle(rows);
        return request.OutputFields.Select(name => Columns.Of(name, rows.Take(most)));
    }

    private Task<Status> Do(ServerCallContext context, Action work) => Answer(
        context,
        () =>
        {
            work();
            return Statuses.Ok();
        },
        status => status);

    private Task<T> Answer<T>(ServerCallContext context, Func<T> work, Func<Status, T> refuse)
    {
        try
        {
            if (faults.Next(context.Method[(context.Method.LastIndexOf('/') + 1)..]) is { } planned)
                throw new Refusal(planned.Code, "the test wants it so", planned.Retriable, planned.InputError);
            lock (database)
                return Task.FromResult(work());
        }
        catch (Refusal refusal)
        {
            return Task.FromResult(refuse(Statuses.Of(refusal, settings.Fields)));
        }
    }
}
