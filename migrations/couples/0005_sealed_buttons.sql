-- From which moment on the buttons of messages are sealed: those of older messages are read as
-- they were. Zero in a database that has never known others.
CREATE TABLE sealed_buttons (
    id    BIGINT NOT NULL PRIMARY KEY,
    since BIGINT NOT NULL
);

-- The number above which the lines of the newest start begin: a line that was sent is gone from the
-- outbox, and its number must not come again.
CREATE TABLE line_numbers (
    id       BIGINT NOT NULL PRIMARY KEY,
    reserved BIGINT NOT NULL
);
