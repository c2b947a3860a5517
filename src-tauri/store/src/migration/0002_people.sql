-- Each person has a passphrase of her own.

-- Who has or had access. The number of a slot of the key file is never given to another person.
CREATE TABLE person (
    id TEXT PRIMARY KEY,
    slot INTEGER NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL,
    function TEXT NOT NULL,
    role TEXT NOT NULL,
    provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
    added_at TEXT NOT NULL,
    removed_at TEXT          -- absent while she has access
) STRICT, WITHOUT ROWID;
