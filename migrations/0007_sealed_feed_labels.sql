-- Labels of calendar feeds are sealed under the contract's key like everything that people write about a contract. Feeds from
-- before had theirs in the clear: they are withdrawn, and their owners make new ones.
DELETE FROM calendar_feeds;
ALTER TABLE calendar_feeds DROP COLUMN label;
ALTER TABLE calendar_feeds ADD COLUMN label bytea NOT NULL;
