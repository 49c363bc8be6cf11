-- ARGV: facts as JSON, each followed by its length in milliseconds rounded up. Returns how many were new; all are written at one moment.
local prefix = KEYS[1]
local new = 0
for argument = 1, #ARGV, 2 do
    local fact = cjson.decode(ARGV[argument])
    if redis.call('HSETNX', prefix .. 'facts', fact.i, ARGV[argument]) == 1 then
        new = new + 1
        local index = fact.p and ('person:' .. fact.p) or ('site:' .. fact.s)
        redis.call('ZADD', prefix .. 'facts:' .. index, 0, fact.f .. fact.i)
        if fact.p then
            redis.call('ZADD', prefix .. 'facts:people:' .. fact.s, 0, fact.f .. fact.i)
        end
        -- A reader looks back from the start of its span by the longest fact that there has been.
        local fields = fact.p and { index, 'people:' .. fact.s } or { index }
        for _, field in ipairs(fields) do
            if tonumber(ARGV[argument + 1]) > tonumber(redis.call('HGET', prefix .. 'facts:longest', field) or '-1') then
                redis.call('HSET', prefix .. 'facts:longest', field, ARGV[argument + 1])
            end
        end
        if fact.k ~= 'KioskCheck' and fact.k ~= 'FrozenRecord' and fact.k ~= 'CameraOutage' then
            redis.call('ZADD', prefix .. 'facts:audit:' .. fact.s, 0, fact.r .. fact.i)
        end
        if fact.k == 'PeriodClosing' or fact.k == 'PeriodReopening' then
            redis.call('ZADD', prefix .. 'facts:closings:' .. fact.s, 0, fact.r .. fact.i)
        elseif fact.k == 'CorrectionRequest' then
            redis.call('ZADD', prefix .. 'facts:requests:' .. fact.s, 0, fact.r .. fact.i)
        elseif fact.k == 'RequestDecision' then
            local request = redis.call('HGET', prefix .. 'facts', fact.b)
            if request then
                redis.call('ZREM', prefix .. 'facts:requests:' .. fact.s, cjson.decode(request).r .. fact.b)
            end
        end
    end
end
return new
