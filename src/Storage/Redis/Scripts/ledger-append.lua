-- ARGV: sighting as JSON, its length in milliseconds rounded up. Returns 1, or 0 where this revision was appended before.
local prefix = KEYS[1]
local ledger = prefix .. 'ledger'
local new = cjson.decode(ARGV[1])
if redis.call('SETBIT', prefix .. 'ledger:revisions:' .. new.i, new.r, 1) == 1 then
    return 0
end
local json = redis.call('HGET', ledger, new.i)
if json then
    local old = cjson.decode(json)
    if old.r > new.r then
        return 1
    end
    redis.call('ZREM', prefix .. 'ledger:person:' .. old.p, old.f .. old.i)
    redis.call('ZREM', prefix .. 'ledger:site:' .. old.s, old.f .. old.i)
    redis.call('ZREM', prefix .. 'ledger:camera:' .. old.c, old.f .. old.i)
end
redis.call('HSET', ledger, new.i, ARGV[1])
redis.call('ZADD', prefix .. 'ledger:person:' .. new.p, 0, new.f .. new.i)
redis.call('ZADD', prefix .. 'ledger:site:' .. new.s, 0, new.f .. new.i)
redis.call('ZADD', prefix .. 'ledger:camera:' .. new.c, 0, new.f .. new.i)
-- A reader looks back from the start of its span by the longest sighting that there has been.
local longest = prefix .. 'ledger:longest'
for _, field in ipairs({ 'person:' .. new.p, 'site:' .. new.s }) do
    if tonumber(ARGV[2]) > tonumber(redis.call('HGET', longest, field) or '-1') then
        redis.call('HSET', longest, field, ARGV[2])
    end
end
return 1
