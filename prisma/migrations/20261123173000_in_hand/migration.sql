-- How much each person has in hand: theirs that have not ended, those due first
CREATE INDEX claim_in_hand ON "claim" (desk_id, assignee_id, due_at, id) INCLUDE (status)
  WHERE status IN ('open', 'checking', 'second_look', 'disputed');

-- The rating scale: how many verdicts were given with each rating
CREATE INDEX verdict_by_rating ON "verdict" (rating_id);
