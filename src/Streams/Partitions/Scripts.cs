using AutoAttend.Streams;

namespace AutoAttend.Streams.Partitions;

/// <summary>What has to happen in one step on the server.</summary>
internal static class Scripts
{
    /// <summary>KEYS owner; ARGV consumer, lease ms, 1 to take it from another. 1 when it is ours.</summary>
    public const string Take = """
        local owner = redis.call('GET', KEYS[1])
        if owner and owner ~= ARGV[1] and ARGV[3] == '0' then return 0 end
        redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
        return 1
        """;

    /// <summary>KEYS owner; ARGV consumer.</summary>
    public const string Release = """
        if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
        return 0
        """;

    /// <summary>
    /// KEYS owner, stream; ARGV consumer, lease ms, group, count. New entries, or 0 where another agent has taken the partition: of two
    /// agents that read one group each would get half, and the halves would overtake each other.
    /// </summary>
    public const string Read = """
        if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
        redis.call('PEXPIRE', KEYS[1], ARGV[2])
        local got = redis.call('XREADGROUP', 'GROUP', ARGV[3], ARGV[1], 'COUNT', ARGV[4], 'STREAMS', KEYS[2], '>')
        return got and got[1][2] or {}
        """;

    /// <summary>
    /// KEYS stream; ARGV longest length, first id that is too young or not delivered, first id that is not delivered, most to remove.
    /// How many went that were not delivered.
    /// </summary>
    public const string Trim = """
        redis.call('XTRIM', KEYS[1], 'MINID', ARGV[2])
        local length = redis.call('XLEN', KEYS[1])
        local excess = math.min(length - tonumber(ARGV[1]), tonumber(ARGV[4]))
        if excess <= 0 then return 0 end
        local delivered = #redis.call('XRANGE', KEYS[1], '-', '(' .. ARGV[3], 'COUNT', excess)
        redis.call('XTRIM', KEYS[1], 'MAXLEN', length - excess)
        return excess - delivered
        """;

    /// <summary>
    /// KEYS stream; ARGV publish id, then the entry's fields and values. An earlier attempt, whose answer was lost, may have written it:
    /// then it lies among the newest.
    /// </summary>
    public const string AddOnce = $$"""
        for _, entry in ipairs(redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1000)) do
          local fields = entry[2]
          for i = 1, #fields, 2 do
            if fields[i] == '{{EntryFormat.Id}}' and fields[i + 1] == ARGV[1] then return entry[1] end
          end
        end
        return redis.call('XADD', KEYS[1], '*', unpack(ARGV, 2))
        """;
}
