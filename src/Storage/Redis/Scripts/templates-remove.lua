-- ARGV: ..., template. It goes from every model.
local id = ARGV[2]
for _, of in ipairs(redis.call('SMEMBERS', models)) do
    local old = redis.call('HGET', model(of), id)
    if old then
        redis.call('HDEL', model(of), id)
        redis.call('SREM', person(owner(old)), id)
    end
end
tell('removed', id, '')
return 1
