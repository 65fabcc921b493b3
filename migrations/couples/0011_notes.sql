-- What comes by itself to somebody's own chat lies there as a neutral note until they open it. What it holds
-- is with its message, sealed like all words.
ALTER TABLE sent ADD COLUMN note BYTEA;
CREATE INDEX sent_notes ON sent (bot_id, chat_tag, message_id) WHERE note IS NOT NULL;
