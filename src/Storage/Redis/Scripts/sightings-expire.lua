-- ARGV: time in 16 digits, most sightings at once. Returns how many were removed, with their pictures.
local old = redis.call('ZRANGEBYLEX', expiry, '-', '(' .. ARGV[1], 'LIMIT', 0, tonumber(ARGV[2]))
for _, member in ipairs(old) do
    local sighting = drop_sighting(member)
    if sighting.e then
        drop_picture(sighting.e)
    end
end
return #old
