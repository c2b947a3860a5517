-- The evaluation of the breach procedure.

-- What an evaluation says is one JSON document, as the facts of a breach are.
CREATE TABLE evaluation (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    year INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    version INTEGER NOT NULL,  -- each time a signed text is taken up again, another begins
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    modified_at TEXT NOT NULL,
    modified_by TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content)),
    UNIQUE (year, sequence)
) STRICT;

-- The number of an evaluation that was abandoned is not given again.
CREATE TABLE evaluation_number (
    year INTEGER PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The text that was signed: it has a row as soon as whoever drafts has signed, and never changes.
CREATE TABLE evaluation_text (
    evaluation INTEGER NOT NULL REFERENCES evaluation (row),
    version INTEGER NOT NULL,
    signed_at TEXT NOT NULL,
    text TEXT NOT NULL CHECK (json_valid(text)),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    PRIMARY KEY (evaluation, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER evaluation_text_stays BEFORE DELETE ON evaluation_text
BEGIN SELECT RAISE(ABORT, 'a signed text stays'); END;

CREATE TRIGGER evaluation_text_keeps_its_words BEFORE UPDATE ON evaluation_text
BEGIN SELECT RAISE(ABORT, 'a signed text stays'); END;

-- Who signed it, each part once.
CREATE TABLE evaluation_visa (
    row INTEGER PRIMARY KEY,
    evaluation INTEGER NOT NULL,
    version INTEGER NOT NULL,
    part TEXT NOT NULL,
    visa TEXT NOT NULL CHECK (json_valid(visa)),
    UNIQUE (evaluation, version, part),
    FOREIGN KEY (evaluation, version) REFERENCES evaluation_text (evaluation, version)
) STRICT;

CREATE TRIGGER evaluation_visa_stays BEFORE DELETE ON evaluation_visa
BEGIN SELECT RAISE(ABORT, 'a visa stays'); END;

CREATE TRIGGER evaluation_visa_keeps_its_words BEFORE UPDATE ON evaluation_visa
BEGIN SELECT RAISE(ABORT, 'a visa stays'); END;

-- The actions that they decided on; each lives on after the text is signed. The number of one that was taken away, which a
-- signed text may tell, is not given again.
CREATE TABLE improvement (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    evaluation INTEGER NOT NULL REFERENCES evaluation (row),
    revision INTEGER NOT NULL,
    decided_at TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE INDEX improvement_by_evaluation ON improvement (evaluation, number);
