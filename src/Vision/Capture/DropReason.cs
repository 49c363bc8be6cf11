namespace AutoAttend.Vision.Capture;

/// <summary>Why a frame was not looked at.</summary>
public enum DropReason
{
    /// <summary>A newer frame came before the pipeline was ready for this one.</summary>
    Superseded,

    /// <summary>The frame's data was incomplete or could not be decoded.</summary>
    Damaged,

    /// <summary>No recognizer answered in time, or none is ready.</summary>
    RecognizerUnavailable,
}
