using AutoAttend.Vision.Capture.Ffmpeg;
using AutoAttend.Vision.Capture.OpenCv;
using AutoAttend.Vision.Synthetic;

namespace AutoAttend.Vision.Capture;

/// <summary>Chooses the decoder anew at each opening, so that installing ffmpeg needs no restart.</summary>
public sealed class DecoderFactory(CaptureOptions options, TimeProvider time) : IDecoderFactory
{
    public IDecoder Open(DecoderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Source.Kind is VideoSourceKind.Synthetic)
            return new SyntheticDecoder(context, time);
        if (Find(options.Ffmpeg) is { } ffmpeg)
            return new FfmpegDecoder(ffmpeg, context, TimeSpan.FromSeconds(options.KillSeconds), time);

        context.Log.Add($"'{options.Ffmpeg}' was not found on PATH; OpenCV's VideoCapture decodes instead, at about three times the cost.");
        return new OpenCvDecoder(context, options, time);
    }

    private static string? Find(string program) =>
        program.Contains(Path.DirectorySeparatorChar)
            ? File.Exists(program) ? Path.GetFullPath(program) : null
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Select(folder => Path.Combine(folder, program))
                .FirstOrDefault(File.Exists);
}
