-- Agreement: of each reviewer the first verdict on a claim, in the order in which they were given: 1, 2, 3 …; 0 is a later word of the same
-- reviewer, or one given after an adjudication. Of claims that two people rated only the second verdict and later ones are looked for, so the
-- many that one person settled cost nothing.
ALTER TABLE "verdict" ADD COLUMN "place" INTEGER NOT NULL DEFAULT 1;

CREATE FUNCTION verdict_has_its_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT CASE
      WHEN coalesce(bool_or(v.reviewer_id = NEW.reviewer_id), false) THEN 0
      WHEN count(*) > 0 AND EXISTS (SELECT FROM "adjudication" a WHERE a.claim_id = NEW.claim_id AND a.decided_at <= NEW.given_at) THEN 0
      ELSE 1 + count(*) FILTER (WHERE v.place > 0)
    END
    INTO NEW.place FROM "verdict" v WHERE v.claim_id = NEW.claim_id;
  RETURN NEW;
END $$;
CREATE TRIGGER verdict_has_its_place BEFORE INSERT ON "verdict" FOR EACH ROW EXECUTE FUNCTION verdict_has_its_place();

-- What was given so far; a verdict is never changed by anybody, and this says nothing new of it
ALTER TABLE "verdict" DISABLE TRIGGER verdict_is_never_changed;
WITH several AS (
  SELECT claim_id FROM "verdict" GROUP BY claim_id HAVING count(*) > 1
), given AS (
  SELECT v.id, v.claim_id, v.given_at,
    row_number() OVER (PARTITION BY v.claim_id, v.reviewer_id ORDER BY v.given_at, v.id) = 1 AND NOT EXISTS (
      SELECT FROM "adjudication" a WHERE a.claim_id = v.claim_id AND a.decided_at <= v.given_at) AS counts
  FROM "verdict" v JOIN several s ON s.claim_id = v.claim_id
), placed AS (
  SELECT id, CASE WHEN counts THEN count(*) FILTER (WHERE counts) OVER (PARTITION BY claim_id ORDER BY given_at, id) ELSE 0 END AS place
  FROM given
)
UPDATE "verdict" v SET place = p.place FROM placed p WHERE p.id = v.id AND p.place <> 1;
ALTER TABLE "verdict" ENABLE TRIGGER verdict_is_never_changed;

CREATE INDEX verdict_compared ON "verdict" (desk_id, given_at DESC, claim_id) INCLUDE (reviewer_id, place) WHERE place > 1;
-- Agreement: who ever gave a verdict on a desk
CREATE INDEX verdict_by_reviewer ON "verdict" (desk_id, reviewer_id);
-- Agreement: which claims were settled in a period
CREATE INDEX event_settled ON "event" (desk_id, at DESC, claim_id) WHERE kind = 'claim.settled';

-- The claims table by person, and counts of what a person has under the filters there are; equal keys are kept once, so it is small
CREATE INDEX claim_by_person ON "claim" (desk_id, assignee_id, status, kind, priority, grade);
DROP INDEX "claim_desk_id_assignee_id_status_idx";

-- Sources found by a part of their title, publisher, author or address
CREATE INDEX source_holds ON "source" USING gin (title gin_trgm_ops, publisher gin_trgm_ops, author gin_trgm_ops, url gin_trgm_ops);
