-- ARGV: the version that the caller knows. Returns the version and, where it is another one, every line.
local version = redis.call('GET', KEYS[1] .. 'people:version') or '0'
if version == ARGV[1] then
    return { version }
end
local lines = redis.call('HVALS', KEYS[1] .. 'people')
table.insert(lines, 1, version)
return lines
