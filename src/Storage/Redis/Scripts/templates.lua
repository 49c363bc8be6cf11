-- KEYS[1]: what all names begin with. ARGV[1]: how many changes are remembered; the scripts' own values come after it.
local prefix = KEYS[1] .. 'templates:'
local models = prefix .. 'models'
local function model(id) return prefix .. 'model:' .. id end
local function person(id) return prefix .. 'person:' .. id end
local function owner(value) return string.sub(value, 1, string.find(value, '\0', 1, true) - 1) end
local function tell(kind, id, of)
    local version = redis.call('INCR', prefix .. 'version')
    redis.call('XADD', prefix .. 'changes', 'MAXLEN', '~', ARGV[1], version .. '-0', 'kind', kind, 'id', id, 'model', of)
    redis.call('PUBLISH', prefix .. 'changed', version)
end
