-- ARGV: ..., kind, id. Tells of what is about to happen.
tell(ARGV[2], ARGV[3], '')
return 1
