namespace AutoAttend.Silo.Demo;

/// <summary>Who and what the demo shows.</summary>
internal interface IDemoWorld
{
    /// <summary>How many people are to be enrolled.</summary>
    int People { get; }

    /// <summary>The source of a camera that looks at a scene.</summary>
    string Source(string scene);

    /// <summary>The photos that enrol a person, 0-based, as JPEG or PNG; the same ones at every call.</summary>
    IReadOnlyList<byte[]> Photos(int person);
}
