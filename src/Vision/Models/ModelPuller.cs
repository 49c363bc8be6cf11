using System.Net;
using System.Net.Http.Headers;

namespace AutoAttend.Vision.Models;

/// <summary>
/// Downloads models. What has arrived lies in a <c>.part</c> file beside the target, so an interrupted download goes on where it stopped;
/// the target appears in one step once its hash is right, and a wrong file is not kept.
/// </summary>
/// <param name="http">Whose handler the caller owns.</param>
/// <param name="time">For the waits between attempts.</param>
public sealed class ModelPuller(HttpClient http, TimeProvider time)
{
    // A dropped connection is tried again after 1, 2 and 4 seconds; whoever starts the command again goes on from there.
    private const int Attempts = 4;

    /// <param name="model">Its <see cref="ModelDescriptor.Source"/> is not null.</param>
    /// <param name="folder">Created where it is missing.</param>
    /// <param name="progress">Told how many bytes of the file are there.</param>
    /// <param name="cancellation">What has arrived stays for the next time.</param>
    /// <exception cref="ModelPullException">No source, no connection, an error of the server, or the wrong bytes.</exception>
    public async Task Pull(ModelDescriptor model, string folder, IProgress<long> progress, CancellationToken cancellation)
    {
        var source = model.Source
            ?? throw new ModelPullException($"{model.Name} is not offered for download: put {model.File} into {folder} yourself.");
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, model.File);
        var part = target + ".part";

        // A wrong beginning makes the whole wrong, however right the rest is: then it is fetched once more from the start.
        var isContinued = File.Exists(part);
        var found = await DownloadAndHash(model, source, part, progress, cancellation);
        if (found != model.Sha256 && isContinued)
            found = await DownloadAndHash(model, source, part, progress, cancellation);
        if (found != model.Sha256)
        {
            throw new ModelPullException(
                $"{source} sent the wrong file for {model.Name}: expected SHA-256 {model.Sha256}, found {found}. Nothing was kept; "
                + "try again, and if it happens again report it: the file there has changed.");
        }

        File.Move(part, target, overwrite: true);
    }

    private async Task<string> DownloadAndHash(
        ModelDescriptor model, Uri source, string part, IProgress<long> progress, CancellationToken cancellation)
    {
        await Download(model, source, part, progress, cancellation);
        var found = await ModelHash.OfFile(part, cancellation);
        if (found != model.Sha256)
            File.Delete(part);
        return found;
    }

    private async Task Download(ModelDescriptor model, Uri source, string part, IProgress<long> progress, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var file = new FileStream(part, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
                if (file.Length != model.Bytes)
                    await Continue(model, source, file, progress, cancellation);
                return;
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException)
            {
                if (attempt == Attempts || failure is HttpRequestException { StatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError })
                    throw Unreachable(model, source, failure);
                await Task.Delay(TimeSpan.FromSeconds(1 << (attempt - 1)), time, cancellation);
            }
        }
    }

    private async Task Continue(ModelDescriptor model, Uri source, FileStream file, IProgress<long> progress, CancellationToken cancellation)
    {
        // What is longer than the whole is no part of it.
        var start = file.Length < model.Bytes ? file.Length : 0;
        using var request = new HttpRequestMessage(HttpMethod.Get, source);
        request.Headers.Range = start > 0 ? new RangeHeaderValue(start, null) : null;
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        response.EnsureSuccessStatusCode();

        // A server without ranges sends the whole again.
        var continues = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == start;
        file.SetLength(continues ? start : 0);
        file.Seek(0, SeekOrigin.End);
        await Copy(await response.Content.ReadAsStreamAsync(cancellation), file, model.Bytes, progress, cancellation);
        file.Flush(flushToDisk: true);
    }

    private static async Task Copy(Stream from, FileStream to, long whole, IProgress<long> progress, CancellationToken cancellation)
    {
        var buffer = new byte[81_920];
        int read;

        // One byte beyond the whole proves the file wrong; the hash says so, and an endless answer does not fill the disk.
        while (to.Position <= whole && (read = await from.ReadAsync(buffer, cancellation)) > 0)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
            progress.Report(Math.Min(to.Position, whole));
        }

        if (to.Position < whole)
            throw new IOException($"the connection ended after {to.Position} of {whole} bytes");
    }

    private static ModelPullException Unreachable(ModelDescriptor model, Uri source, Exception failure) => new(
        $"{model.Name} could not be downloaded from {source}: {failure.Message}. What has arrived is kept: run './models/pull' again, "
        + $"or download {model.File} elsewhere and put it into the models folder.",
        failure);
}
