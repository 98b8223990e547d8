-- How the words of one claim are gathered is the same for every claim. PostgreSQL planned it anew each time, which took longer than the
-- gathering: it holds the list for ten claims, where it is one.
ALTER FUNCTION write_claim_words(uuid[]) SET plan_cache_mode = force_generic_plan;

-- A claim recorded together with its quote has its words written when the quote is: once is enough.
CREATE OR REPLACE FUNCTION claim_is_worded() RETURNS trigger LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
  bare uuid[] := ARRAY(SELECT w.id FROM written w WHERE NOT EXISTS (SELECT FROM "claim_quote" q WHERE q.claim_id = w.id));
BEGIN
  IF cardinality(bare) > 0 THEN
    PERFORM write_claim_words(bare);
  END IF;
  RETURN NULL;
END $$;
