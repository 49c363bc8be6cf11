using AutoAttend.Grains.Placement;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace AutoAttend.Grains.Cameras.Spreading;

/// <summary>Sees to it that every camera of the roster has a silo, and that all silos have their share.</summary>
public sealed partial class CameraMover(IGrainFactory grains, RoleMap roles, CameraCensus census, CameraSessions sessions, ILogger<CameraMover> logger)
{
    // Each move leaves a camera without a picture for a second or two, and sources and processors busy with connecting.
    private const int MostMoves = 4;
    private const int MostWoken = 32;

    /// <summary>Whether this silo is the one that looks after the cameras: the first of all that have the role.</summary>
    internal bool IsLeader => !sessions.IsStopping && roles.Active(SiloRoles.Camera) is [var first, ..] && first.Equals(roles.Local);

    /// <summary>Wakes the cameras that no silo captures, and moves a few to silos that have less than their share.</summary>
    /// <returns>Whether more moves are needed.</returns>
    internal async Task<bool> LookAfter()
    {
        var roster = await grains.GetGrain<ICameraRosterGrain>(Contracts.GrainKeys.Only).List();
        var hosted = await census.Ask();
        var captured = hosted.Values.SelectMany(silo => silo.Movable.Concat(silo.Fixed)).ToHashSet();
        var asleep = roster.Where(camera => !captured.Contains(camera.CameraId)).Select(camera => camera.CameraId);
        await Parallel.ForEachAsync(asleep, new ParallelOptions { MaxDegreeOfParallelism = MostWoken }, async (camera, _) => await Wake(camera));

        var moves = CameraBalance.Moves(await census.Ask());
        await Task.WhenAll(moves.Take(MostMoves).Select(Move));
        return moves.Count > 0;
    }

    /// <summary>Moves this silo's cameras to others, a few at a time; returns when all are gone, or cannot go.</summary>
    internal async Task MoveAway(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested && sessions.Hosted.Movable.Length > 0)
        {
            var hosted = await census.Ask();
            if (hosted.Values.All(silo => silo.IsDraining))
                return;
            var moves = CameraBalance.Moves(hosted).Where(move => move.From.Equals(roles.Local));
            await Task.WhenAll(moves.Take(MostMoves).Select(Move));
            await sessions.Changed(cancellation);
        }
    }

    private async Task Wake(string cameraId)
    {
        try
        {
            await grains.GetGrain<Contracts.Cameras.ICameraGrain>(cameraId).Get();
        }
        catch (Contracts.NotFoundException)
        {
            // Removed since the roster was read.
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException)
        {
            NotWoken(logger, failure, cameraId);
        }
    }

    private async Task Move(CameraMove<SiloAddress> move)
    {
        census.Moving(move.CameraId, move.To);
        try
        {
            await grains.GetGrain<ICameraMoveGrain>(move.CameraId).MoveTo(move.To);
            Moving(logger, move.CameraId, roles.NameOf(move.From), roles.NameOf(move.To));
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException)
        {
            NotMoved(logger, failure, move.CameraId);
        }
    }

    [LoggerMessage(LogLevel.Information, "Camera {Camera} moves from {From} to {To}")]
    private static partial void Moving(ILogger logger, string camera, string from, string to);

    [LoggerMessage(LogLevel.Warning, "Camera {Camera} could not be moved")]
    private static partial void NotMoved(ILogger logger, Exception failure, string camera);

    [LoggerMessage(LogLevel.Warning, "Camera {Camera} could not be woken; it is tried again")]
    private static partial void NotWoken(ILogger logger, Exception failure, string camera);
}
