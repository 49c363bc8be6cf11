using System.Numerics;
using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Quality;

namespace AutoAttend.Vision.Tests.Quality;

public sealed class HeadPoseTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(30, 0, 0)]
    [InlineData(-45, 0, 0)]
    [InlineData(0, 20, 0)]
    [InlineData(0, -20, 0)]
    [InlineData(0, 0, 25)]
    [InlineData(25, 0, -30)]
    public void A_head_turned_by_known_angles_is_estimated_within_five_degrees(float yaw, float pitch, float roll)
    {
        var pose = HeadPose.From(Project(yaw, pitch, roll));

        Assert.Equal(yaw, pose.Yaw, 5f);
        Assert.Equal(pitch, pose.Pitch, 5f);
        Assert.Equal(roll, pose.Roll, 5f);
    }

    [Fact]
    public void A_face_without_extent_is_turned_away_and_not_a_division_by_zero()
    {
        var pose = HeadPose.From(default);

        Assert.Equal(90, pose.Yaw);
        Assert.True(pose.Frontality < 0.01f);
    }

    // A head in distances between the eyes: x to the right of the picture, y down, z towards the camera.
    private static FaceLandmarks Project(float yaw, float pitch, float roll)
    {
        Vector2 Point(float x, float y, float z)
        {
            var turned = Vector3.Transform(new Vector3(x, y, z), Matrix4x4.CreateRotationY(Radians(yaw)));
            var nodding = Vector3.Transform(turned, Matrix4x4.CreateRotationX(Radians(-pitch)));
            var tilted = Vector3.Transform(nodding, Matrix4x4.CreateRotationZ(Radians(roll)));
            return (new Vector2(tilted.X, tilted.Y) * 60) + new Vector2(200, 200);
        }

        return new FaceLandmarks(
            Point(-0.5f, 0, 0), Point(0.5f, 0, 0), Point(0, 0.60f * 1.154f, 0.44f), Point(-0.4f, 1.154f, 0), Point(0.4f, 1.154f, 0));
    }

    private static float Radians(float degrees) => degrees * MathF.PI / 180;
}
