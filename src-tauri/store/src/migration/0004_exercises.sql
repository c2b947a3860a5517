-- The exercises of the procedure. Each is played on a breach of its own, whose number is negative: the numbers of the register
-- have no gap, and one condition sets the exercises apart.
CREATE TABLE exercise (
    breach INTEGER PRIMARY KEY REFERENCES breach (row),
    revision INTEGER NOT NULL,
    begun_by TEXT NOT NULL,
    content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

-- The overview counts the register without fetching a row, so its index tells an exercise too.
DROP INDEX breach_overview;
CREATE INDEX breach_overview ON breach (year, notified_at, verdict, notify_by, unknown_count, kept_through_on,
                                        hold, sequence);
