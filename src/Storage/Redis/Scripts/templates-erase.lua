-- ARGV: ..., person. Returns how many templates went.
local whose = ARGV[2]
local gone = 0
for _, id in ipairs(redis.call('SMEMBERS', person(whose))) do
    for _, of in ipairs(redis.call('SMEMBERS', models)) do
        local old = redis.call('HGET', model(of), id)
        if old and owner(old) == whose then gone = gone + redis.call('HDEL', model(of), id) end
    end
end
redis.call('DEL', person(whose))
tell('erased', whose, '')
return gone
