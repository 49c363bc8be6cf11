-- ARGV: person, most sightings at once. Returns how many sightings were removed, and how many revisions of them there had been.
local prefix = KEYS[1]
local person = prefix .. 'ledger:person:' .. ARGV[1]
local members = redis.call('ZRANGE', person, 0, tonumber(ARGV[2]) - 1)
local revisions = 0
for _, member in ipairs(members) do
    local id = string.sub(member, 17)
    local entry = cjson.decode(redis.call('HGET', prefix .. 'ledger', id))
    local seen = prefix .. 'ledger:revisions:' .. id
    revisions = revisions + redis.call('BITCOUNT', seen)
    redis.call('UNLINK', seen)
    redis.call('HDEL', prefix .. 'ledger', id)
    redis.call('ZREM', prefix .. 'ledger:site:' .. entry.s, member)
    redis.call('ZREM', prefix .. 'ledger:camera:' .. entry.c, member)
    redis.call('ZREM', person, member)
end
if #members == 0 then
    redis.call('HDEL', prefix .. 'ledger:longest', 'person:' .. ARGV[1])
end
return { #members, revisions }
