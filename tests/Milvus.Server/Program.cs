using AutoAttend.Milvus.Server;

// --port N [--user NAME --password WORD]: serves until it is stopped. Vectors live in memory alone.
var options = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair[^1]);
await using var server = await MilvusServer.Start(new ServerSettings
{
    Port = options.TryGetValue("--port", out var port) ? int.Parse(port, System.Globalization.CultureInfo.InvariantCulture) : 19530,
    Account = options.TryGetValue("--user", out var user) ? $"{user}:{options.GetValueOrDefault("--password")}" : null,
});
await Console.Out.WriteLineAsync($"listening on {server.Endpoint}");
await server.Stopped;
