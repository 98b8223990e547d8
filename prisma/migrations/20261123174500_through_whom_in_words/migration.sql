-- claimant:"wsj" in the search of the claims table, for whom it was said through.
CREATE INDEX claim_via_words ON "claim" USING gin (to_tsvector('simple', fold_words(claimant_via))) WHERE claimant_via IS NOT NULL;
