using AutoAttend.Silo.Commands;
using AutoAttend.Tests;

namespace AutoAttend.Silo.Tests.Attend;

/// <summary>One run of <c>attend</c> in a folder of its own.</summary>
public sealed class AttendRun : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("autoattend-attend-");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public string Out => Path.Combine(folder.FullName, "out");

    public string Output => output.ToString();

    public string Error => error.ToString();

    public static string Models => Path.GetDirectoryName(Material.Find("models/mobilefacenet_128.onnx"))!;

    /// <summary>A file in the run's folder.</summary>
    public string File(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Runs the command as the shell would, with the models, the result's folder and these arguments.</summary>
    public Task<int> Run(params string[] arguments) => RunPlain(["--models", Models, "--out", Out, .. arguments]);

    public Task<int> RunPlain(params string[] arguments) => Command.Run(["attend", .. arguments], output, error);

    /// <summary>The lines of a result, each as its fields by column.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        var lines = System.IO.File.ReadAllLines(Path.Combine(Out, name));
        var columns = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => columns.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public string Header(string name) => System.IO.File.ReadLines(Path.Combine(Out, name)).First();

    public void Dispose()
    {
        folder.Delete(recursive: true);
        output.Dispose();
        error.Dispose();
    }
}
