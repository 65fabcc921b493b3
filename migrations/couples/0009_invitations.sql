-- Who has an open link to a seat: some apps lose on the way what the link held, and their plain /start
-- finds the couple by this. People are covered numbers, times whole hours.
CREATE TABLE invitations (
    bot_id    BIGINT NOT NULL,
    user_tag  BYTEA  NOT NULL,
    couple_id BIGINT NOT NULL,
    until     BIGINT NOT NULL,
    PRIMARY KEY (bot_id, user_tag, couple_id)
);
CREATE INDEX invitations_couple ON invitations (couple_id);
CREATE INDEX invitations_until ON invitations (bot_id, until);
