-- ARGV: person, most sightings at once. Returns for each that was removed its evidence id, '' for none; the pictures are the caller's to remove.
local evidence = {}
for _, member in ipairs(redis.call('ZRANGE', prefix .. 'sightings:person:' .. ARGV[1], 0, tonumber(ARGV[2]) - 1)) do
    evidence[#evidence + 1] = drop_sighting(member).e or ''
end
return evidence
