using AutoAttend.Contracts.Cameras;

namespace AutoAttend.Web.Components;

/// <summary>Cameras in words and colours.</summary>
public static class CameraWords
{
    /// <summary>What a camera is doing.</summary>
    public static string Word(this CameraState state) => state switch
    {
        CameraState.Off => "Off",
        CameraState.Connecting => "Connecting",
        CameraState.Live => "Live",
        CameraState.Stalled => "Stalled",
        CameraState.Retrying => "Failed, trying again",
        CameraState.Ended => "Recording ended",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>The pill's tone: <c>good</c>, <c>watch</c>, <c>bad</c> or <c>quiet</c>.</summary>
    public static string Tone(this CameraState state) => state switch
    {
        CameraState.Live => "good",
        CameraState.Connecting or CameraState.Stalled => "watch",
        CameraState.Retrying => "bad",
        CameraState.Off or CameraState.Ended => "quiet",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What it means to be seen there.</summary>
    public static string Word(this CameraDirection direction) => direction switch
    {
        CameraDirection.In => "In",
        CameraDirection.Out => "Out",
        CameraDirection.Both => "In and out",
        _ => throw new ArgumentOutOfRangeException(nameof(direction)),
    };

    /// <summary>How its time runs.</summary>
    public static string Word(this CameraPlayback playback) => playback switch
    {
        CameraPlayback.Live => "Live camera",
        CameraPlayback.Loop => "Loop (a file)",
        CameraPlayback.Once => "Once (a recording)",
        _ => throw new ArgumentOutOfRangeException(nameof(playback)),
    };
}
