-- The keys that the numbers of people and chats are covered with, one for each bot, wrapped by the
-- master key.
CREATE TABLE lookup_keys (
    bot_id  BIGINT NOT NULL PRIMARY KEY,
    wrapped BYTEA  NOT NULL
);
