namespace AutoAttend.Vision.Detection;

/// <summary>Leaves one detection of each face.</summary>
internal static class NonMaximumSuppression
{
    /// <summary>The faces, best first, without those that overlap a better one or lie within it.</summary>
    /// <param name="faces">In any order; sorted in place.</param>
    /// <param name="overlap">The greatest intersection over union that two faces may have.</param>
    public static List<Face> Keep(List<Face> faces, float overlap)
    {
        faces.Sort(static (a, b) => b.DetectionConfidence.CompareTo(a.DetectionConfidence));
        var kept = new List<Face>();
        foreach (var face in faces)
        {
            var isNew = true;
            foreach (var better in kept)
                isNew &= better.Box.IntersectionOverUnion(face.Box) <= overlap && !face.Box.IsWithin(better.Box);
            if (isNew)
                kept.Add(face);
        }

        return kept;
    }
}
