namespace AutoAttend.Storage.Milvus.Client;

/// <summary>Whether an answer means success. A status has two fields for that, and servers differ in which of them they fill.</summary>
internal static class StatusCheck
{
    // Replicas, channels and nodes that come and go: not marked as retriable, yet gone in a moment.
    private static readonly HashSet<int> Passing = [401, 503, 901, 902, 903, 904, 905];

    /// <exception cref="MilvusException">It does not.</exception>
    public static void Require(Wire.Status? status)
    {
        if (status is null || (status.Code == 0 && status.ErrorCode == 0))
            return;
        var code = status.Code != 0 ? status.Code : MilvusCodes.FromLegacy(status.ErrorCode);
        var ownFault = status.ExtraInfo.TryGetValue("is_input_error", out var input) && input == "true";
        var retry = !ownFault && (status.Retriable || code == MilvusCodes.RateLimit || Passing.Contains(code) || status.ErrorCode == 49);
        var reason = status.Reason.Length > 0 ? status.Reason : status.Detail;
        throw new MilvusException(reason.Length > 0 ? $"{reason} (code {code})" : $"code {code}", code)
        {
            MaySucceedLater = retry,
            IsAway = retry,
        };
    }
}
