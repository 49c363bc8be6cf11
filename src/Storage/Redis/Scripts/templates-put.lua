-- ARGV: ..., template, model, person, value.
local id, of, whose = ARGV[2], ARGV[3], ARGV[4]
local old = redis.call('HGET', model(of), id)
if old and owner(old) ~= whose then redis.call('SREM', person(owner(old)), id) end
redis.call('SADD', models, of)
redis.call('HSET', model(of), id, ARGV[5])
redis.call('SADD', person(whose), id)
tell('put', id, of)
return 1
