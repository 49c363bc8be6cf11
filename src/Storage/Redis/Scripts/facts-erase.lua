-- ARGV: person, most facts at once. Returns how many were removed.
local prefix = KEYS[1]
local person = prefix .. 'facts:person:' .. ARGV[1]
local members = redis.call('ZRANGE', person, 0, tonumber(ARGV[2]) - 1)
for _, member in ipairs(members) do
    local id = string.sub(member, 17)
    local fact = cjson.decode(redis.call('HGET', prefix .. 'facts', id))
    redis.call('HDEL', prefix .. 'facts', id)
    redis.call('ZREM', prefix .. 'facts:people:' .. fact.s, member)
    redis.call('ZREM', prefix .. 'facts:audit:' .. fact.s, fact.r .. id)
    redis.call('ZREM', prefix .. 'facts:requests:' .. fact.s, fact.r .. id)
    redis.call('ZREM', person, member)
end
if #members == 0 then
    redis.call('HDEL', prefix .. 'facts:longest', 'person:' .. ARGV[1])
end
return #members
