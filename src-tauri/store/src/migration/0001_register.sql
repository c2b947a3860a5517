-- The register of one organisation. Instants are UTC in RFC 3339 to the second, so that they sort as text.

CREATE TABLE profile (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL,
    modified_at TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

-- The facts are one JSON document: a fact that a later law adds is a field, not a migration.
-- The columns beside it are what lists sort and filter by, written from the same facts.
CREATE TABLE breach (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    year INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    registered_at TEXT NOT NULL,
    registered_by TEXT NOT NULL,
    modified_at TEXT NOT NULL,
    modified_by TEXT NOT NULL,
    act_by TEXT NOT NULL,    -- the deadline, or while awareness is not dated the prudent one
    notify_by TEXT,          -- absent while awareness is not dated: no period runs (art. 33.1)
    notified_at TEXT,        -- absent while nothing was sent to the authority
    unknown_count INTEGER NOT NULL,
    verdict TEXT,            -- absent while no decision stands
    urgency TEXT NOT NULL AS (
        CASE WHEN notified_at IS NULL AND coalesce(verdict, '') NOT IN ('no_risk', 'not_a_breach')
             THEN '0' || act_by ELSE '1' END
    ),
    facts TEXT NOT NULL CHECK (json_valid(facts)),
    closure TEXT CHECK (json_valid(closure)),        -- absent while the file is open
    kept_through_on TEXT,                            -- likewise
    hold TEXT CHECK (json_valid(hold)),              -- absent while nobody holds it
    CHECK ((closure IS NULL) = (kept_through_on IS NULL)),
    UNIQUE (year, sequence)
) STRICT;

CREATE INDEX breach_by_urgency ON breach (urgency, year DESC, sequence DESC);
CREATE INDEX breach_overview ON breach (year, notified_at, verdict, notify_by, unknown_count, kept_through_on,
                                        hold);

CREATE TABLE breach_site (
    site TEXT NOT NULL,
    breach INTEGER NOT NULL REFERENCES breach (row),
    PRIMARY KEY (site, breach)
) STRICT, WITHOUT ROWID;

CREATE INDEX breach_site_by_breach ON breach_site (breach);

CREATE TABLE breach_function (
    function TEXT NOT NULL,
    breach INTEGER NOT NULL REFERENCES breach (row),
    PRIMARY KEY (function, breach)
) STRICT, WITHOUT ROWID;

CREATE INDEX breach_function_by_breach ON breach_function (breach);

CREATE TABLE breach_origin (
    origin TEXT NOT NULL,
    breach INTEGER NOT NULL REFERENCES breach (row),
    PRIMARY KEY (origin, breach)
) STRICT, WITHOUT ROWID;

CREATE INDEX breach_origin_by_breach ON breach_origin (breach);

-- The steps of the procedure; a step on which nothing was written has no row.
CREATE TABLE breach_step (
    breach INTEGER NOT NULL REFERENCES breach (row),
    step TEXT NOT NULL,
    revision INTEGER NOT NULL,
    modified_at TEXT NOT NULL,
    modified_by TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content)),
    PRIMARY KEY (breach, step)
) STRICT, WITHOUT ROWID;

-- What the authority was told each time, so that the next message can say what changed.
CREATE TABLE breach_told (
    row INTEGER PRIMARY KEY,
    breach INTEGER NOT NULL REFERENCES breach (row),
    sent_at TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    facts TEXT NOT NULL CHECK (json_valid(facts)),
    steps TEXT NOT NULL CHECK (json_valid(steps))
) STRICT;

CREATE INDEX breach_told_by_breach ON breach_told (breach, row);

-- Photographs, messages, receipts of a breach; impact assessments, contracts, evidence of an entry. A withdrawn document
-- leaves its name, its fingerprint and the reason.
CREATE TABLE document (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    breach INTEGER REFERENCES breach (row),  -- absent for a document of an entry
    record INTEGER REFERENCES record (row),  -- absent for a document of a breach
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    note TEXT NOT NULL,
    clause TEXT,             -- the clause of the contract that it proves, where it proves one
    size INTEGER NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    added_at TEXT NOT NULL,
    added_by TEXT NOT NULL,
    withdrawn_at TEXT,       -- absent while the document is kept
    withdrawal_reason TEXT NOT NULL,
    content BLOB,            -- absent once withdrawn
    CHECK ((breach IS NULL) <> (record IS NULL)),
    CHECK ((withdrawn_at IS NULL) = (content IS NOT NULL))
) STRICT;

CREATE INDEX document_by_breach ON document (breach, row);
CREATE INDEX document_by_record ON document (record, row);

-- What happened when. One only adds: an error is corrected by a later line.
CREATE TABLE breach_event (
    row INTEGER PRIMARY KEY,
    breach INTEGER NOT NULL REFERENCES breach (row),
    occurred_at TEXT,        -- absent when it is not known
    estimated INTEGER NOT NULL CHECK (estimated IN (0, 1)),
    certainty TEXT NOT NULL,
    text TEXT NOT NULL,
    document TEXT REFERENCES document (id),
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL
) STRICT;

CREATE INDEX breach_event_by_breach ON breach_event (breach, row);

CREATE TRIGGER breach_event_keeps_its_lines BEFORE DELETE ON breach_event
WHEN NOT EXISTS (
    SELECT 1 FROM breach JOIN journal ON journal.subject = breach.id AND journal.action = 'breach_disposed'
    WHERE breach.row = OLD.breach
)
BEGIN SELECT RAISE(ABORT, 'the chronology is append-only'); END;

CREATE TRIGGER breach_event_keeps_its_words BEFORE UPDATE ON breach_event
BEGIN SELECT RAISE(ABORT, 'the chronology is append-only'); END;

-- Fiches of the processing register, processors, security measures. What each says is one JSON document, as the facts
-- of a breach are; the columns beside it are what lists sort and filter by, written from the same document.
CREATE TABLE record (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    modified_at TEXT NOT NULL,
    modified_by TEXT NOT NULL,
    name TEXT NOT NULL,
    rank TEXT NOT NULL,      -- the name as lists sort it: without capitals and accents
    state TEXT NOT NULL,
    lacking INTEGER NOT NULL,
    due_on TEXT,             -- the first of its expiries; absent when nothing of it expires
    content TEXT NOT NULL CHECK (json_valid(content)),
    UNIQUE (kind, sequence)
) STRICT;

CREATE INDEX record_by_name ON record (kind, rank, sequence);
CREATE INDEX record_overview ON record (kind, state, lacking, due_on);

-- The last number given in each register: that of a deleted entry is never given again.
CREATE TABLE record_number (
    kind TEXT PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Which fiche or breach names which fiche, processor or measure: what is named is not deleted.
CREATE TABLE record_link (
    cited TEXT NOT NULL REFERENCES record (id),
    owner TEXT NOT NULL,
    PRIMARY KEY (cited, owner)
) STRICT, WITHOUT ROWID;

CREATE INDEX record_link_by_owner ON record_link (owner);

CREATE VIRTUAL TABLE record_search USING fts5 (
    words,
    content = '',
    contentless_delete = 1,
    prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE breach_search USING fts5 (
    words,
    content = '',
    contentless_delete = 1,
    prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);

-- Who did what, when; each line is chained to the one before by its hash.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    changes_hash BLOB NOT NULL CHECK (length(changes_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- What stood before and after, beside the line that it belongs to: once the file of a breach is destroyed,
-- what the journal told of it goes too, and the chain still holds by the hash of what is gone.
-- The salt goes with it, so that nobody can try guesses against that hash.
CREATE TABLE journal_change (
    seq INTEGER PRIMARY KEY REFERENCES journal (seq),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    changes TEXT NOT NULL CHECK (json_valid(changes))
) STRICT;

CREATE INDEX journal_by_subject ON journal (subject, seq);

CREATE TRIGGER journal_keeps_its_lines BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_keeps_its_words BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_change_keeps_its_lines BEFORE DELETE ON journal_change
WHEN NOT EXISTS (
    SELECT 1 FROM journal JOIN journal AS disposal USING (subject)
    WHERE journal.seq = OLD.seq AND disposal.action = 'breach_disposed'
)
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_change_keeps_its_words BEFORE UPDATE ON journal_change
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- What is left of a file that was destroyed after its years.
CREATE TABLE disposal (
    breach TEXT PRIMARY KEY,
    year INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    certificate TEXT NOT NULL CHECK (json_valid(certificate)),
    UNIQUE (year, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER disposal_keeps_its_certificates BEFORE DELETE ON disposal
BEGIN SELECT RAISE(ABORT, 'a certificate stays'); END;

CREATE TRIGGER disposal_keeps_its_words BEFORE UPDATE ON disposal
BEGIN SELECT RAISE(ABORT, 'a certificate stays'); END;

-- Tables of other programs that were taken into a register, each one to be undone as a whole.
CREATE TABLE import_batch (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    register TEXT NOT NULL,
    file_name TEXT NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    taken_at TEXT NOT NULL,
    taken_by TEXT NOT NULL,
    undone_at TEXT           -- absent while it stands
) STRICT;

-- What one of them wrote. An entry that is deleted or destroyed takes its lines here with it.
CREATE TABLE import_item (
    batch INTEGER NOT NULL REFERENCES import_batch (row),
    subject TEXT NOT NULL,
    revision INTEGER NOT NULL,               -- the one that it wrote: a later one means that somebody worked on it
    before TEXT CHECK (json_valid(before)),  -- absent for what it added
    PRIMARY KEY (batch, subject)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_item_by_subject ON import_item (subject);

-- Typing that is not saved yet, so that it survives the lock without leaving the encrypted file.
CREATE TABLE draft (
    key TEXT PRIMARY KEY,
    kept_at TEXT NOT NULL,
    revision INTEGER,        -- absent for a breach not declared yet
    form TEXT NOT NULL CHECK (json_valid(form))
) STRICT, WITHOUT ROWID;
