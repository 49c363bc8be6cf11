-- Shared: takes a picture away and keeps count of the bytes that pictures take.
local prefix = KEYS[1]
local function drop_picture(id)
    local key = prefix .. 'evidence:' .. id
    local size = redis.call('STRLEN', key)
    redis.call('ZREM', prefix .. 'evidence:sightings', id)
    if size == 0 then
        return 0
    end
    redis.call('UNLINK', key)
    redis.call('DECRBY', prefix .. 'evidence:bytes', size)
    return 1
end
