-- Runs of checks name their targets by keyed digest from here on: ids of entries are words of a contract, and words stay sealed
-- (0002). What runs knew before named rows in the clear; what was seen in them is kept in the contract itself.
TRUNCATE check_run_targets, check_runs;
