-- ARGV: person.
local prefix = KEYS[1]
local people = prefix .. 'people'
local json = redis.call('HGET', people, ARGV[1])
if json then
    redis.call('HDEL', prefix .. 'people:numbers', cjson.decode(json).Number)
    redis.call('HDEL', people, ARGV[1])
    redis.call('INCR', prefix .. 'people:version')
end
return 1
