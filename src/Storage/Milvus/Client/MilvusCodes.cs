namespace AutoAttend.Storage.Milvus.Client;

/// <summary>Numbers of the wire contract that the gallery sends or understands.</summary>
internal static class MilvusCodes
{
    public const int NotReady = 1;
    public const int RateLimit = 8;
    public const int Quota = 9;
    public const int CollectionNotFound = 100;
    public const int NotLoaded = 101;
    public const int CollectionExists = 199;
    public const int IndexNotFound = 700;
    public const int InvalidParameter = 1100;
    public const int AliasNotFound = 1600;
    public const int AliasExists = 1602;

    public const int FloatVector = 101;
    public const int VarChar = 21;

    public const int LoadStateLoaded = 3;
    public const int IndexFailed = 4;

    public const int Strong = 0;
    public const int Bounded = 2;
    public const int Eventually = 3;

    /// <summary>The most rows that a search or a query may return.</summary>
    public const int MostRows = 16_384;

    /// <summary>What servers before 2.3, which set the older of the two fields alone, mean in today's numbers.</summary>
    public static int FromLegacy(int errorCode) => errorCode switch
    {
        4 => CollectionNotFound,
        5 => InvalidParameter,
        25 => IndexNotFound,
        48 => Quota,
        49 => RateLimit,
        56 => NotReady,
        _ => errorCode,
    };
}
