-- ARGV: ids. Returns how many there were.
local removed = 0
for _, id in ipairs(ARGV) do
    removed = removed + drop_picture(id)
end
return removed
