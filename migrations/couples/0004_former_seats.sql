-- Who sat in a couple that has ended, as long as they can open what they kept there.
CREATE TABLE former_seats (
    user_id   BIGINT NOT NULL,
    couple_id BIGINT NOT NULL,
    until     BIGINT NOT NULL,
    PRIMARY KEY (user_id, couple_id)
);
CREATE INDEX former_seats_couple ON former_seats (couple_id);
