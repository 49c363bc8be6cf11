-- Shared, after evidence.lua: the log's newest revisions in one hash, and the sorted sets that find them. All scores are 0, so that
-- members sort by their bytes: a time in 16 digits, then the id.
local sightings = prefix .. 'sightings'
local expiry = prefix .. 'sightings:expiry'
local function indexes(sighting)
    local names = { 'sightings:outcome:' .. sighting.o, 'sightings:camera:' .. sighting.o .. ':' .. sighting.c }
    if sighting.p then
        names[3] = 'sightings:person:' .. sighting.p
    end
    return names
end
local function add_to_indexes(sighting)
    for _, name in ipairs(indexes(sighting)) do
        redis.call('ZADD', prefix .. name, 0, sighting.f .. sighting.i)
    end
    redis.call('ZADD', expiry, 0, sighting.l .. sighting.i)
end
local function remove_from_indexes(sighting)
    for _, name in ipairs(indexes(sighting)) do
        redis.call('ZREM', prefix .. name, sighting.f .. sighting.i)
    end
    redis.call('ZREM', expiry, sighting.l .. sighting.i)
end
local function drop_sighting(member)
    local id = string.sub(member, 17)
    local sighting = cjson.decode(redis.call('HGET', sightings, id))
    remove_from_indexes(sighting)
    redis.call('HDEL', sightings, id)
    return sighting
end
