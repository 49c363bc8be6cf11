using AutoAttend.Vision.Detection;
using AutoAttend.Vision.Tracking;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AutoAttend.Vision.Tests.Tracking;

public sealed class FaceTrackerTests
{
    private readonly Scene scene = new();

    [Fact]
    public void A_single_detection_is_no_track()
    {
        var numbers = scene.Play((0, 4), looks: true, time => time == 1 ? Scene.Box(100, 100) : null);

        Assert.Empty(numbers[0]);
        Assert.Empty(scene.Ended);
        Assert.False(scene.Tracker.IsFollowing);
    }

    [Fact]
    public void Two_detections_confirm_a_track_from_the_first_one_on()
    {
        scene.Play((0, 4), looks: true, time => time is 1 or 1.2 ? Scene.Box(100, 100) : null);

        var track = Assert.Single(scene.Ended);
        Assert.Equal((1, 2, Scene.Start.AddSeconds(1), Scene.Start.AddSeconds(1.2)), (track.Number, track.Faces, track.FirstSeen, track.LastSeen));
    }

    [Fact]
    public void A_walker_whose_boxes_do_not_overlap_is_one_track()
    {
        // 1.7 face widths a frame: a brisk walk past the camera.
        var numbers = scene.Play((0, 3), looks: false, time => Scene.Box(50 + (680 * time), 200));

        Assert.Equal([1], numbers[0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_track_survives_two_seconds_of_occlusion(bool looks)
    {
        var numbers = scene.Play((0, 6), looks, time => time is > 1 and < 3.2 ? null : Scene.Box(300 + (10 * time), 200));

        Assert.Equal([1], numbers[0]);
    }

    [Fact]
    public void After_a_longer_absence_a_new_track_begins()
    {
        var numbers = scene.Play((0, 8), looks: true, time => time is > 1 and < 5 ? null : Scene.Box(300, 200));

        Assert.Equal([1, 2], numbers[0]);
        Assert.Equal(Scene.Start.AddSeconds(1), Assert.Single(scene.Ended).LastSeen);
    }

    [Theory]
    [InlineData(4, new long[] { 1 })]
    [InlineData(11, new long[] { 1 })]
    [InlineData(14, new long[] { 1, 2 })]
    public void Whoever_is_there_before_and_after_the_camera_was_blind_is_one_track_unless_it_was_for_too_long(double blind, long[] tracks)
    {
        var before = scene.Play((0, 2), looks: true, _ => Scene.Box(300, 200));
        var after = scene.Play((2 + blind, 4 + blind), looks: true, _ => Scene.Box(310, 200));

        Assert.Equal(tracks, before[0].Union(after[0]));
    }

    [Fact]
    public void Somebody_else_where_somebody_was_before_the_camera_was_blind_is_a_new_track()
    {
        scene.Play((0, 2), looks: true, _ => Scene.Box(300, 200));

        var numbers = scene.Play((7, 9), looks: true, _ => null, _ => Scene.Box(300, 200));

        Assert.Equal([2], numbers[1]);
    }

    [Fact]
    public void Whoever_does_not_come_back_when_the_camera_sees_again_is_gone_as_ever()
    {
        scene.Play((0, 2), looks: true, _ => Scene.Box(300, 200));

        scene.Play((7, 10), looks: true, _ => null);

        Assert.Equal(Scene.Start.AddSeconds(2), Assert.Single(scene.Ended).LastSeen);
    }

    [Fact]
    public void A_hidden_walker_is_found_again_by_looks_where_a_stop_broke_the_prediction()
    {
        // Walks, is hidden for two seconds, and turns back meanwhile.
        var numbers = scene.Play((0, 6), looks: true, time => time <= 1 ? Scene.Box(100 + (200 * time), 200) : time >= 3 ? Scene.Box(60, 200) : null);

        Assert.Equal([1], numbers[0]);
    }

    [Fact]
    public void Somebody_else_at_the_place_of_a_hidden_person_is_a_new_track()
    {
        var numbers = scene.Play(
            (0, 5),
            looks: true,
            time => time <= 1 ? Scene.Box(300, 200) : null,
            time => time >= 2 ? Scene.Box(305, 200) : null);

        Assert.Equal([1], numbers[0]);
        Assert.Equal([2], numbers[1]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_people_who_cross_keep_their_tracks(bool looks)
    {
        var numbers = scene.Play(
            (0, 4),
            looks,
            time => Scene.Box(100 + (200 * time), 200),
            time => Scene.Box(900 - (200 * time), 210));

        Assert.Equal([1], numbers[0]);
        Assert.Equal([2], numbers[1]);
    }

    [Fact]
    public void Two_people_who_meet_and_turn_back_keep_their_tracks_by_their_looks()
    {
        // The prediction says that they cross; only their looks say that they did not.
        var numbers = scene.Play(
            (0, 4),
            looks: true,
            time => Scene.Box(time <= 2 ? 100 + (190 * time) : 480 - (190 * (time - 2)), 200),
            time => Scene.Box(time <= 2 ? 900 - (190 * time) : 520 + (190 * (time - 2)), 200));

        Assert.Equal([1], numbers[0]);
        Assert.Equal([2], numbers[1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.3f)]
    public void Who_walks_past_above_a_seated_person_does_not_take_that_track(float likeness)
    {
        // Sets off behind and gathers speed, and in one frame hides the seated person: one and a half face widths above, and farther than
        // that from where the walker was expected.
        double[] walk = [561, 561, 531, 510, 463, 352, 229, 101];
        var pair = new Scene { Likeness = likeness };
        var numbers = pair.Play(
            (0, 4),
            looks: true,
            time => time is 2 ? null : Scene.Box(383, 255, 50),
            time => Math.Round((time - 1) * 5) is >= 0 and < 8 and var step ? Scene.Box(walk[(int)step], 180, 50) : null);

        Assert.Equal([1], numbers[0]);
        Assert.Equal([2], numbers[1]);
    }

    [Fact]
    public void Who_comes_in_away_from_where_somebody_left_is_a_new_track_though_the_looks_are_not_known()
    {
        var numbers = scene.Play((0, 5), looks: false, time => time <= 1 ? Scene.Box(300, 200) : null, time => time >= 2.6 ? Scene.Box(540, 200) : null);

        Assert.Equal([1], numbers[0]);
        Assert.Equal([2], numbers[1]);
        Assert.Equal(Scene.Start.AddSeconds(1), scene.Ended[0].LastSeen);
    }

    [Fact]
    public void Whoever_sets_off_faster_than_a_track_can_wander_keeps_it_by_the_looks()
    {
        // At half past one from rest to 2.2 face widths a frame.
        var numbers = scene.Play((0, 2), looks: true, time => Scene.Box(time < 1.5 ? 100 : 100 + (880 * (time - 1.4)), 200));

        Assert.Equal([1], numbers[0]);
    }

    [Fact]
    public void A_person_alone_costs_no_embedding_for_tracking()
    {
        scene.Play((0, 10), looks: true, time => Scene.Box(300 + (50 * Math.Sin(time)), 200));

        Assert.Equal(0, scene.EmbeddingsAsked);
    }

    [Fact]
    public void Nothing_outlives_the_end()
    {
        scene.Play((0, 1), looks: true, _ => Scene.Box(300, 200), time => time > 0.9 ? Scene.Box(900, 200) : null);

        Assert.Equal([1], scene.Tracker.End().Select(track => track.Number));
        Assert.False(scene.Tracker.IsFollowing);
    }

    [Fact]
    public void A_split_track_goes_on_under_a_new_number()
    {
        scene.Play((0, 1), looks: true, _ => Scene.Box(300, 200));
        var old = scene.Tracker.Update(Scene.Start.AddSeconds(1.2), [Seen(300)]).Tracks[0];

        var successor = scene.Tracker.Split(old, Scene.Start.AddSeconds(1));

        Assert.Equal((2, Scene.Start.AddSeconds(1)), (successor.Number, successor.FirstSeen));
        Assert.Same(successor, scene.Tracker.Update(Scene.Start.AddSeconds(1.4), [Seen(300)]).Tracks[0]);
        Assert.Throws<ArgumentException>(() => scene.Tracker.Split(old, Scene.Start));
    }

    [Fact]
    public void A_frame_out_of_order_counts_as_the_one_before()
    {
        scene.Play((0, 1), looks: true, _ => Scene.Box(300, 200));

        var step = scene.Tracker.Update(Scene.Start.AddSeconds(0.7), [Seen(300)]);

        Assert.Equal((1, Scene.Start.AddSeconds(1)), (step.Tracks[0].Number, step.Tracks[0].LastSeen));
    }

    [Fact]
    public void A_clock_that_was_set_back_ends_the_tracks_and_following_goes_on()
    {
        scene.Play((0, 1), looks: true, _ => Scene.Box(300, 200));
        var anHourAgo = Scene.Start.AddHours(-1);

        var step = scene.Tracker.Update(anHourAgo, [Seen(300)]);
        var next = scene.Tracker.Update(anHourAgo.AddSeconds(0.2), [Seen(300)]);

        Assert.Equal(1, Assert.Single(step.Ended).Number);
        Assert.Equal((2, anHourAgo.AddSeconds(0.2)), (next.Tracks[0].Number, next.Tracks[0].LastSeen));
    }

    [Property]
    public Property No_two_faces_of_a_frame_share_a_track()
    {
        var box = from x in Gen.Choose(0, 500)
                  from y in Gen.Choose(0, 300)
                  from width in Gen.Choose(30, 120)
                  select Scene.Box(x, y, width);
        return Prop.ForAll(box.ArrayOf().ArrayOf().ToArbitrary(), frames =>
        {
            var tracker = new FaceTracker(new TrackerOptions());
            return frames.Select((boxes, frame) =>
            {
                var step = tracker.Update(Scene.Start.AddSeconds(frame / 5.0), [.. boxes.Select(at => new Observation(new Face(at, default, 1)))]);
                return step.Tracks.Count == boxes.Length && step.Tracks.Distinct().Count() == boxes.Length;
            }).All(holds => holds);
        });
    }

    private static Observation Seen(double x) => new(new Face(Scene.Box(x, 200), default, 0.9f));
}
