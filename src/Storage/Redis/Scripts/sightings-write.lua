-- ARGV: sighting as JSON, seconds since 1970 of its first face. Returns 1, or 0 where this or a newer revision is there.
local new = cjson.decode(ARGV[1])
local json = redis.call('HGET', sightings, new.i)
if json then
    local old = cjson.decode(json)
    if old.r >= new.r then
        return 0
    end
    -- A picture that no sighting names any more would be out of reach of expiry and erasure.
    if old.e and old.e ~= new.e then
        drop_picture(old.e)
    end
    remove_from_indexes(old)
end
redis.call('HSET', sightings, new.i, ARGV[1])
add_to_indexes(new)
if new.e then
    redis.call('ZADD', prefix .. 'evidence:sightings', ARGV[2], new.e)
end
return 1
