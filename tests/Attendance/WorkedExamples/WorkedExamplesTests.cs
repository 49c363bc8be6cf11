using AutoAttend.Tests;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace AutoAttend.Attendance.Tests.WorkedExamples;

/// <summary>The examples in <c>cases</c> come out as they are written there.</summary>
public sealed class WorkedExamplesTests
{
    private static readonly IReadOnlyDictionary<string, Case> Cases = Read();

    public static TheoryData<string> Names() => [.. Cases.Keys];

    [Fact]
    public void There_are_at_least_sixty() => Assert.True(Cases.Count >= 60, $"There are {Cases.Count}.");

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_out_as_written(string name)
    {
        var example = Cases[name];
        Assert.Equal(Text(example.Expect), Text(CaseRun.Of(example)));
    }

    private static string Text(IEnumerable<Expected> records) => string.Join('\n', records);

    private static Dictionary<string, Case> Read()
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).WithDuplicateKeyChecking().Build();
        return Directory.EnumerateFiles(Path.Combine(Material.Repository, "tests", "Attendance", "cases"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => yaml.Deserialize<List<Case>>(File.ReadAllText(file)))
            .ToDictionary(example => example.Name, StringComparer.Ordinal);
    }
}
