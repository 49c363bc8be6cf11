namespace AutoAttend.Vision.Enrolment;

/// <summary>Why a photo cannot be enrolled.</summary>
public enum PhotoRejection
{
    /// <summary>Not JPEG, PNG or WebP.</summary>
    UnsupportedFormat,

    /// <summary>Cut off, or its data cannot be decoded.</summary>
    Damaged,

    /// <summary>Too few pixels to hold a face.</summary>
    TooSmall,

    /// <summary>More bytes or pixels than are decoded.</summary>
    TooLarge,

    /// <summary>No face was found.</summary>
    NoFace,

    /// <summary>More than one face that could be meant.</summary>
    SeveralFaces,

    /// <summary>The one face is not good enough for a template.</summary>
    PoorQuality,
}
