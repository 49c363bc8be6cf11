namespace AutoAttend.Vision.Capture.Ffmpeg;

/// <summary>Makes words for an operator of what ffmpeg said.</summary>
internal sealed class FfmpegComplaint
{
    private static readonly (string Said, string Meant)[] Known =
    [
        ("401 Unauthorized", "The camera asks for a login (401): the user name or password is wrong or missing."),
        ("403 Forbidden", "The camera refuses this user (403): give it the right to view the video."),
        ("404 Not Found", "The camera answers, but has no such stream (404): check the path of the address."),
        ("404 Stream Not Found", "The camera answers, but has no such stream (404): check the path of the address."),
        ("5XX Server Error", "The camera answers with an error of its own (5xx): restart it if that stays."),
        ("Connection refused", "The camera refused the connection: is it on, and is the port right?"),
        ("Failed to resolve hostname", "The camera's host name is not known here: check its spelling, or give its IP address."),
        ("Name or service not known", "The camera's host name is not known here: check its spelling, or give its IP address."),
        ("No route to host", "The camera cannot be reached: is it on, and in this network?"),
        ("Network is unreachable", "The camera cannot be reached: is it on, and in this network?"),
        ("Connection timed out", "The camera does not answer: is it on, and in this network?"),
        ("Connection reset by peer", "The camera broke the connection off."),
        ("Device or resource busy", "Another program uses the device: close it."),
        ("No such device", "There is no such device: is the camera plugged in?"),
        ("No such file or directory", "There is no such file."),
        ("Permission denied", "The file or device may not be read: give this process's user the right to."),
        ("matches no streams", "The source has no video in it."),
        ("does not contain any stream", "The source has no video in it."),
        ("Invalid data found", "This is not a video that ffmpeg can read, or it is damaged."),
        ("moov atom not found", "The video file is damaged or not yet complete."),
    ];

    private readonly Lock gate = new();
    private int meaning = Known.Length;
    private string? lastLine;

    public void Hear(string line)
    {
        lock (gate)
        {
            if (!string.IsNullOrWhiteSpace(line))
                lastLine = line.Trim();

            // The causes stand before their consequences in the list: a 401 also makes the input invalid.
            for (var i = 0; i < meaning; i++)
            {
                if (line.Contains(Known[i].Said, StringComparison.OrdinalIgnoreCase))
                    meaning = i;
            }
        }
    }

    /// <param name="exitCode">Of ffmpeg.</param>
    public string InWords(int exitCode)
    {
        lock (gate)
        {
            return meaning < Known.Length ? Known[meaning].Meant
                : exitCode == 0 ? "The source ended without a single picture."
                : $"ffmpeg ended with code {exitCode}: {lastLine ?? "it said nothing"}";
        }
    }
}
