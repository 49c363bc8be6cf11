using static AutoAttend.Web.Reports.CellKind;
using static AutoAttend.Web.Reports.ColumnPlace;

namespace AutoAttend.Web.Reports.Tables;

/// <summary>When cameras were down: a row for each time. An absence or lateness meanwhile is marked as doubtful.</summary>
public static class CoverageSheet
{
    /// <summary>The table.</summary>
    public static readonly Sheet<Outage> Sheet = new(
        [
            new("camera", Text, (outage, scope) => scope.Cameras.GetValueOrDefault(outage.Gap.CameraId)),
            new("down", Time, (outage, scope) => scope.Site.Local(outage.Gap.From)),
            new("up", Time, (outage, scope) => scope.Site.Local(outage.Gap.To)),
            .. RecordColumns.Lengths<Outage>("length", outage => outage.Length),
            new("ongoing", YesNo, (outage, _) => outage.Gap.To is null),
            new("camera_id", Text, (outage, _) => outage.Gap.CameraId, Id),
        ],
        _ => null);
}
