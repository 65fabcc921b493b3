-- When a couple is to be woken for something that waits behind nobody's evening. `wake_at` is for all:
-- evenings come only as fast as their messages leave. Rows from before get theirs with their next tick.
ALTER TABLE couples ADD COLUMN on_time_at BIGINT;
CREATE INDEX couples_on_time ON couples (on_time_at, id) WHERE on_time_at IS NOT NULL;
