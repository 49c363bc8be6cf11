namespace AutoAttend.Web.Layout;

/// <summary>What the frame of the pages writes to the log.</summary>
internal static partial class LayoutLog
{
    [LoggerMessage(LogLevel.Error, "A page failed")]
    public static partial void PageFailed(this ILogger log, Exception failure);
}
