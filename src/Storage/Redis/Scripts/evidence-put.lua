-- ARGV: id, JPEG, most bytes of all pictures (0: no bound). Pictures of sightings give way, the oldest first; photos of people never do.
local key = prefix .. 'evidence:' .. ARGV[1]
local grown = #ARGV[2] - redis.call('STRLEN', key)
redis.call('SET', key, ARGV[2])
local bytes = redis.call('INCRBY', prefix .. 'evidence:bytes', grown)
local most = tonumber(ARGV[3])
local removed = 0
while most > 0 and bytes > most do
    local oldest = redis.call('ZRANGE', prefix .. 'evidence:sightings', 0, 0)[1]
    if not oldest or oldest == ARGV[1] then
        break
    end
    removed = removed + drop_picture(oldest)
    bytes = tonumber(redis.call('GET', prefix .. 'evidence:bytes'))
end
return removed
