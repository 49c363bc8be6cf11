-- ARGV: ZRANGEBYLEX or ZREVRANGEBYLEX, its two bounds, most members of each set, hash, sorted sets. Returns the entries of the hash that
-- the members found name, all of one moment: an entry that moves from set to set is neither seen twice nor missed.
local prefix = KEYS[1]
local ids = {}
for set = 6, #ARGV do
    for _, member in ipairs(redis.call(ARGV[1], prefix .. ARGV[set], ARGV[2], ARGV[3], 'LIMIT', 0, tonumber(ARGV[4]))) do
        ids[#ids + 1] = string.sub(member, 17)
    end
end
if #ids == 0 then
    return {}
end
return redis.call('HMGET', prefix .. ARGV[5], unpack(ids))
