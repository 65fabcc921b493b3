-- The key ring: the couples' keys, wrapped by the master key.

-- The same number as in the database that these keys belong to.
CREATE TABLE canary (
    id     BIGINT NOT NULL PRIMARY KEY,
    sealed BYTEA  NOT NULL
);

CREATE TABLE keys (
    couple_id BIGINT NOT NULL PRIMARY KEY,
    wrapped   BYTEA  NOT NULL
);
