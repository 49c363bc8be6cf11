-- ARGV: person, line as JSON, number. Returns 1, or 0 where another person has that number.
local prefix = KEYS[1]
local people = prefix .. 'people'
local numbers = prefix .. 'people:numbers'
if ARGV[3] ~= '' then
    local owner = redis.call('HGET', numbers, ARGV[3])
    if owner and owner ~= ARGV[1] then
        return 0
    end
end
local json = redis.call('HGET', people, ARGV[1])
if json then
    redis.call('HDEL', numbers, cjson.decode(json).Number)
end
if ARGV[3] ~= '' then
    redis.call('HSET', numbers, ARGV[3], ARGV[1])
end
redis.call('HSET', people, ARGV[1], ARGV[2])
redis.call('INCR', prefix .. 'people:version')
return 1
