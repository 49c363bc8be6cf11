using AutoAttend.Storage.Milvus.Wire;

namespace AutoAttend.Milvus.Server;

/// <summary>Statuses as the kind of server that is played would send them.</summary>
internal static class Statuses
{
    public static Status Ok() => new();

    public static Status Of(Refusal refusal, StatusFields fields)
    {
        var status = new Status { Reason = refusal.Message, Retriable = refusal.Retriable };
        if (fields != StatusFields.CodeOnly)
            status.ErrorCode = Legacy(refusal.Code);
        if (fields != StatusFields.LegacyOnly)
            status.Code = refusal.Code;
        if (refusal.InputError)
            status.ExtraInfo["is_input_error"] = "true";
        return status;
    }

    private static int Legacy(int code) => code switch
    {
        100 => 4,
        700 => 25,
        1100 => 5,
        8 => 49,
        9 => 48,
        _ => 1,
    };
}
