-- The claims table by its first sort, page after page. What filters ask for lies in the index, so that rows passed by are never fetched
DROP INDEX "claim_desk_id_updated_at_id_idx";
CREATE INDEX claim_by_change ON "claim" (desk_id, updated_at DESC, id DESC)
  INCLUDE (status, kind, priority, grade, rating_id, assignee_id, article_id, claimant_id, due_at, settled_at, created_at, evidence_count, blockers);

-- The claims table by what has few values (status, kind, priority, grade, rating, person, counts): one value after the other, each in order of ids
CREATE INDEX claim_by_id ON "claim" (desk_id, id)
  INCLUDE (status, kind, priority, grade, rating_id, assignee_id, article_id, claimant_id, due_at, settled_at, created_at, updated_at, evidence_count, source_count, blockers);

-- The claims table by due date, also below a priority or a person
DROP INDEX "claim_desk_id_due_at_idx";
CREATE INDEX claim_by_due ON "claim" (desk_id, due_at, id)
  INCLUDE (status, kind, priority, grade, rating_id, assignee_id, article_id, claimant_id, settled_at, created_at, updated_at, evidence_count, blockers);

-- The claims table by number, by statement
CREATE INDEX claim_by_number ON "claim" (desk_id, number, id);
CREATE INDEX claim_by_statement ON "claim" (desk_id, lower(left(statement, 100)), id);

-- The claims table by when they were recorded and settled, and what was in a month
CREATE INDEX claim_by_recording ON "claim" (desk_id, created_at, id)
  INCLUDE (status, kind, priority, grade, rating_id, assignee_id, evidence_count, updated_at);
CREATE INDEX claim_by_settling ON "claim" (desk_id, settled_at, id)
  INCLUDE (status, kind, priority, grade, rating_id, assignee_id, evidence_count, updated_at) WHERE settled_at IS NOT NULL;

-- The claims table by article and by claimant: along their names, then claim by claim
CREATE INDEX article_by_title ON "article" (desk_id, lower(left(title, 100)), id);
CREATE INDEX claimant_by_name ON "claimant" (desk_id, lower(left(name, 100)), id);

-- My desk, what is late, who has how much in hand: of a large archive only what has not ended
CREATE INDEX claim_in_work ON "claim" (desk_id, due_at, id) INCLUDE (status, assignee_id, priority)
  WHERE status IN ('open', 'checking', 'second_look', 'disputed');

-- Counts beside the values of a filter, and values so rare that walking along a sort would pass by all others; equal keys are kept once, so it is small
DROP INDEX "claim_desk_id_status_id_idx";
CREATE INDEX claim_by_words ON "claim" (desk_id, status, priority, kind, grade);
CREATE INDEX claim_by_counts ON "claim" (desk_id, evidence_count, source_count);
CREATE INDEX claim_blocked ON "claim" USING gin (blockers) WHERE blockers <> '{}';
