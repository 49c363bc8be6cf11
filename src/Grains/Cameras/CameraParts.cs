using AutoAttend.Contracts.Cameras;
using AutoAttend.Vision.Capture;
using AutoAttend.Vision.Pipeline;

namespace AutoAttend.Grains.Cameras;

/// <summary>What a camera's session is put together from; the session owns the capture and the outbox. <see cref="Before"/> comes from another silo.</summary>
internal sealed record CameraParts(
    string CameraId,
    CameraSettings Settings,
    ICaptureSession Capture,
    RecognitionWatch Recognition,
    PipelineOptions Options,
    SightingOutbox Outbox,
    CameraHandover? Before);
