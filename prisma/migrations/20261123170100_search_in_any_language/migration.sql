-- Words as they are compared, in any language: no case, accents, vowel signs; letters of one sound one letter; each character of a
-- script without spaces a word of its own. Separated by single spaces. foldedWords (lib/claims/fold-words.ts) does the same for marks.
CREATE FUNCTION fold_words(typed text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
SET search_path = public, pg_temp AS $$
DECLARE
  t text;
BEGIN
  IF octet_length(typed) = char_length(typed) THEN
    RETURN regexp_replace(lower(typed COLLATE "C"), '[^a-z0-9]+', ' ', 'g');
  END IF;
  t := normalize(lower(typed COLLATE "und-x-icu"), NFKD);
  t := regexp_replace(t, '(?<!и)\u0306|[\u0300-\u0305\u0307-\u036f\u0591-\u05bd\u05bf-\u05c7\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d]', '', 'g');
  t := normalize(t, NFKC);
  t := translate(t, 'øłđðħıςٱىیېةہۀک٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'olddhiσايييهههك01234567890123456789');
  t := replace(replace(replace(replace(t, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
  t := regexp_replace(t, '([\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff])', ' \1 ', 'g');
  RETURN regexp_replace(t COLLATE "und-x-icu", '[^[:alnum:]\u0900-\u0963\u0966-\u0dff]+', ' ', 'g');
END $$;

-- Counts on with every text written, so that the newest can be looked through before all others.
CREATE SEQUENCE claim_text_turn AS bigint CACHE 1;

CREATE FUNCTION without_marks(words tsvector) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
  SELECT ts_delete(words, ARRAY(SELECT lexeme FROM unnest(words) WHERE lexeme ^@ '#'))
$$;

-- Writes what these claims are found by, where it changed. A: the statement and the number, B: quotes, claimant, through whom, C: quotes of the evidence
-- that stands, D: notes on it, titles and publishers of its sources. "qzpartqz" holds texts apart, so that no phrase runs from one into
-- the next. The words with # are no words: the desk, and among the last 2,048, 16,384 and 131,072 texts written.
CREATE FUNCTION write_claim_words(claims uuid[]) RETURNS void LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
  -- Two who write of one claim at once: the second one looks after the first has committed.
  PERFORM FROM "claim_text" WHERE claim_id = ANY(claims) ORDER BY claim_id FOR UPDATE;
  INSERT INTO "claim_text" (claim_id, desk_id, words)
  SELECT c.id, c.desk_id, ts_delete(
      setweight(to_tsvector('simple', fold_words('C' || c.number || ' qzpartqz ' || c.statement || ' qzpartqz ')), 'A')
      || setweight(to_tsvector('simple', fold_words(concat_ws(' qzpartqz ', p.name, c.claimant_via, q.quotes, ''))), 'B')
      || setweight(to_tsvector('simple', coalesce(fold_words(e.quotes || ' qzpartqz '), '')), 'C')
      || setweight(to_tsvector('simple', coalesce(fold_words(e.notes), '')), 'D'),
      'qzpartqz')
    || array_to_tsvector(ARRAY['#' || c.desk_id, '#0-' || (turn.n >> 11), '#1-' || (turn.n >> 14), '#2-' || (turn.n >> 17)])
  FROM "claim" c
  LEFT JOIN "claimant" p ON p.id = c.claimant_id
  CROSS JOIN LATERAL (SELECT nextval('claim_text_turn') AS n, c.id) turn
  CROSS JOIN LATERAL (
    SELECT left(string_agg(exact, ' qzpartqz '), 60000) AS quotes
    FROM (SELECT DISTINCT exact FROM "claim_quote" WHERE claim_id = c.id) each_once
  ) q
  CROSS JOIN LATERAL (
    SELECT left(string_agg(ev.quote, ' qzpartqz ' ORDER BY ev.number), 60000) AS quotes,
      left(string_agg(concat_ws(' qzpartqz ', ev.note, s.title, s.publisher), ' qzpartqz ' ORDER BY ev.number), 60000) AS notes
    FROM "evidence" ev JOIN "source" s ON s.id = ev.source_id
    WHERE ev.claim_id = c.id AND ev.withdrawn_at IS NULL
  ) e
  WHERE c.id = ANY(claims)
  ON CONFLICT (claim_id) DO UPDATE SET words = EXCLUDED.words
    WHERE without_marks(claim_text.words) <> without_marks(EXCLUDED.words);
END $$;

CREATE FUNCTION claim_is_worded() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM write_claim_words(ARRAY(SELECT id FROM written));
  RETURN NULL;
END $$;
CREATE TRIGGER claim_is_worded AFTER INSERT ON "claim" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION claim_is_worded();

CREATE FUNCTION claim_is_worded_again() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM write_claim_words(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
CREATE TRIGGER claim_is_worded_again AFTER UPDATE OF statement, claimant_id, claimant_via ON "claim" FOR EACH ROW
  WHEN ((OLD.statement, OLD.claimant_id, OLD.claimant_via) IS DISTINCT FROM (NEW.statement, NEW.claimant_id, NEW.claimant_via))
  EXECUTE FUNCTION claim_is_worded_again();

-- Of quotes and of evidence, which both name their claim
CREATE FUNCTION part_is_worded() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM write_claim_words(ARRAY(SELECT DISTINCT claim_id FROM written));
  RETURN NULL;
END $$;
CREATE TRIGGER quote_is_worded AFTER INSERT ON "claim_quote" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION part_is_worded();
CREATE TRIGGER evidence_is_worded AFTER INSERT ON "evidence" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION part_is_worded();

CREATE FUNCTION part_is_worded_again() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM write_claim_words(ARRAY[NEW.claim_id]);
  RETURN NULL;
END $$;
CREATE TRIGGER quote_is_worded_again AFTER UPDATE OF exact ON "claim_quote" FOR EACH ROW
  WHEN (OLD.exact IS DISTINCT FROM NEW.exact) EXECUTE FUNCTION part_is_worded_again();
CREATE TRIGGER evidence_is_worded_again AFTER UPDATE OF quote, note, source_id, withdrawn_at ON "evidence" FOR EACH ROW
  WHEN ((OLD.quote, OLD.note, OLD.source_id, OLD.withdrawn_at IS NULL) IS DISTINCT FROM (NEW.quote, NEW.note, NEW.source_id, NEW.withdrawn_at IS NULL))
  EXECUTE FUNCTION part_is_worded_again();

-- A claimant or source may stand under very many claims: the first thousand at once, the others when the worker weighs them
CREATE FUNCTION write_words_of_many(claims uuid[]) RETURNS void LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM write_claim_words(claims[1:1000]);
  PERFORM mark_to_weigh(claims[1001:]);
END $$;

CREATE FUNCTION claimant_is_worded() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM write_words_of_many(ARRAY(SELECT id FROM "claim" WHERE claimant_id = NEW.id ORDER BY id DESC));
  RETURN NULL;
END $$;
CREATE TRIGGER claimant_is_worded AFTER UPDATE OF name ON "claimant" FOR EACH ROW
  WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION claimant_is_worded();

CREATE FUNCTION source_is_worded() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM write_words_of_many(ARRAY(SELECT DISTINCT claim_id FROM "evidence" WHERE source_id = NEW.id AND withdrawn_at IS NULL ORDER BY claim_id DESC));
  RETURN NULL;
END $$;
CREATE TRIGGER source_is_worded AFTER UPDATE OF title, publisher ON "source" FOR EACH ROW
  WHEN ((OLD.title, OLD.publisher) IS DISTINCT FROM (NEW.title, NEW.publisher)) EXECUTE FUNCTION source_is_worded();

-- A word in letters pg_trgm knows everywhere: it passes over those of other scripts where the server's character type is C, as in ours.
-- Each of them becomes two; words that begin alike still do.
CREATE FUNCTION word_shape(word text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT SET search_path = public, pg_temp AS $$
BEGIN
  IF octet_length(word) = char_length(word) THEN
    RETURN word;
  END IF;
  RETURN (SELECT string_agg(chr(97 + ascii(letter) % 26) || chr(97 + ascii(letter) / 26 % 26), '' ORDER BY at)
    FROM regexp_split_to_table(word, '') WITH ORDINALITY AS letters(letter, at));
END $$;

-- Words of this desk that differ by a letter or two from a mistyped one; the nearest first. At 0.3, the usual, pg_trgm leaves out what
-- differs by one letter in a short word.
CREATE FUNCTION near_words(desk uuid, typed text) RETURNS TABLE (near text) LANGUAGE sql STABLE
SET search_path = public, pg_temp SET pg_trgm.similarity_threshold = 0.2 AS $$
  SELECT word FROM "search_word"
  WHERE word_shape(word) % word_shape(typed) AND desk_id = desk AND abs(char_length(word) - char_length(typed)) <= 2
  ORDER BY similarity(word_shape(word), word_shape(typed)) DESC, word LIMIT 60
$$;

-- Writes what these claims are found by where that is still to do, and learns their words; words of letters only, since no number is a mistyped other one.
CREATE FUNCTION learn_words(claims uuid[]) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  SELECT write_claim_words(claims);
  INSERT INTO "search_word" (desk_id, word)
  SELECT DISTINCT t.desk_id, w.lexeme FROM "claim_text" t CROSS JOIN LATERAL unnest(t.words) AS w
  WHERE t.claim_id = ANY(claims) AND char_length(w.lexeme) BETWEEN 3 AND 40 AND w.lexeme !~ '[0-9#]'
    AND NOT EXISTS (SELECT FROM "search_word" known WHERE known.desk_id = t.desk_id AND known.word = w.lexeme)
  ORDER BY 1, 2
  ON CONFLICT DO NOTHING
$$;

-- What is here already, the last changed claims last; in steps, so that no array holds a million
DO $$
DECLARE
  step uuid[];
  from_at timestamptz := '-infinity';
  from_id uuid := '00000000-0000-0000-0000-000000000000';
BEGIN
  LOOP
    SELECT array_agg(id ORDER BY updated_at, id), max(updated_at) INTO step, from_at
    FROM (SELECT id, updated_at FROM "claim" WHERE (updated_at, id) > (from_at, from_id) ORDER BY updated_at, id LIMIT 20000) next;
    EXIT WHEN step IS NULL;
    from_id := step[array_upper(step, 1)];
    PERFORM write_claim_words(step);
  END LOOP;
END $$;
INSERT INTO "search_word" (desk_id, word)
SELECT d.id, found.word FROM "desk" d
CROSS JOIN LATERAL ts_stat(format('SELECT words FROM "claim_text" WHERE desk_id = %L', d.id)) AS found
WHERE char_length(found.word) BETWEEN 3 AND 40 AND found.word !~ '[0-9#]';

-- The search of the claims table and the palette. Kept up at once, without a list of pending entries that each search would read.
CREATE INDEX claim_text_words ON "claim_text" USING gin (words) WITH (fastupdate = off);
-- Near words for a mistyped one, in the same search.
CREATE INDEX search_word_near ON "search_word" USING gin (word_shape(word) gin_trgm_ops);
-- The palette: articles and sources by words of their titles, publishers and addresses.
CREATE INDEX article_words ON "article" USING gin (to_tsvector('simple', fold_words(title)));
CREATE INDEX source_words ON "source" USING gin (to_tsvector('simple', fold_words(title || ' ' || coalesce(publisher, '') || ' ' || coalesce(url, ''))));
