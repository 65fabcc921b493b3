-- Which process works for a bot, where several share a database on a server: how often that changed, how
-- often the one that holds it said that it is there, and whether anybody holds it (1). In a file, locks do
-- this, and it stays empty.
CREATE TABLE leases (
    bot_id BIGINT NOT NULL PRIMARY KEY,
    epoch  BIGINT NOT NULL,
    beats  BIGINT NOT NULL,
    held   BIGINT NOT NULL
);
