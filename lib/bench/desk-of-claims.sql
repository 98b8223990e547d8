-- A desk of so many claims, the same for the same number: 50 claims an article, two pieces of evidence a claim. Run as the owner, on an
-- empty database; triggers and foreign keys are put aside for the loading, and what triggers keep is computed in one go.
CREATE FUNCTION pg_temp.r(i bigint, salt integer) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  'SELECT (hashint8extended(i, salt) & 1073741823)::double precision / 1073741824';
CREATE FUNCTION pg_temp.id(kind integer, i bigint, at timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8000' || lpad(to_hex(i), 12, '0'))::uuid$$;
CREATE FUNCTION pg_temp.at(i bigint, total bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$SELECT '2023-11-01T06:00:00Z'::timestamptz + (i::double precision / total) * interval '1095 days'$$;

-- Words of syllables, common ones far more often than rare ones; fragments of three to six of them
CREATE TEMP TABLE syllable AS SELECT row_number() OVER () AS n, s FROM unnest(string_to_array(
  'ba,bel,cor,dan,den,el,far,fen,gar,gil,hal,har,ist,jor,kal,kel,lan,lem,lor,mar,mel,mor,nar,nel,nor,ost,pal,pen,quar,ral,ren,ros,sal,sen,sol,tal,ten,tor,ul,val,ven,wal,wen,yor,zan', ',')) s;
CREATE TEMP TABLE word AS
  SELECT g AS n, string_agg(s.s, '' ORDER BY k) AS w FROM generate_series(0, 19999) g CROSS JOIN generate_series(1, 3) k
  JOIN syllable s ON s.n = 1 + floor(pg_temp.r(g, 10 + k) * 45) GROUP BY g;
INSERT INTO word SELECT 20000 + row_number() OVER () - 1, w FROM unnest(string_to_array(
  'warning,specific,killed,worst,since,minister,harbour,bridge,school,vaccine,budget,border,report,official,police,hospital,water,energy,price,election', ',')) w;
CREATE UNIQUE INDEX ON word (n);
CREATE TEMP TABLE fragment AS
  SELECT f AS n, string_agg(w.w, ' ' ORDER BY k) AS t FROM generate_series(0, 59999) f CROSS JOIN LATERAL generate_series(1, 3 + f % 4) k
  JOIN word w ON w.n = CASE WHEN pg_temp.r(f, 30 + k) < 0.15 THEN 20000 + floor(pg_temp.r(f, 40 + k) * 20) ELSE floor(power(pg_temp.r(f, 20 + k), 3) * 20000) END
  GROUP BY f;
CREATE UNIQUE INDEX ON fragment (n);
ANALYZE word, fragment;

SET LOCAL session_replication_role = replica;
-- Indexes that hold no row back are made when all rows are there
CREATE TEMP TABLE made_later AS SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisunique;
DO $$ DECLARE index record; BEGIN FOR index IN SELECT * FROM made_later LOOP EXECUTE 'DROP INDEX ' || index.name; END LOOP; END $$;
SET LOCAL work_mem = '256MB';
SET LOCAL maintenance_work_mem = '1GB';

INSERT INTO "desk" (id, name, report_prefix, slug) VALUES (pg_temp.id(1, 1, pg_temp.at(0, 1)), 'Archive desk', 'AD', NULL);
INSERT INTO "rating_scale" (id, desk_id, name) SELECT pg_temp.id(2, 1, pg_temp.at(0, 1)), id, 'Our scale' FROM "desk";
INSERT INTO "rating" (id, desk_id, scale_id, label, meaning, shape, colour, position, claim_review_value)
  SELECT pg_temp.id(3, n, pg_temp.at(0, 1)), d.id, s.id, label, 'We found it so.', shape::"RatingShape", shape::"RatingShape", n - 1, value
  FROM "desk" d, "rating_scale" s, (VALUES (1, 'Accurate', 'accurate', 5), (2, 'Mostly accurate', 'mostly', 4), (3, 'Needs context', 'context', 3),
    (4, 'Misleading', 'misleading', 2), (5, 'False', 'false', 1), (6, 'Cannot be verified', 'unverified', NULL)) AS v(n, label, shape, value);
INSERT INTO "user" (id, name, email)
  SELECT pg_temp.id(4, g, pg_temp.at(0, 1)), initcap(a.w) || ' ' || initcap(b.w), 'person' || g || '@example.org'
  FROM generate_series(1, 40) g JOIN word a ON a.n = 100 + g JOIN word b ON b.n = 300 + g;
INSERT INTO "membership" (id, desk_id, user_id, role)
  SELECT pg_temp.id(5, row_number() OVER (ORDER BY u.id), pg_temp.at(0, 1)), d.id, u.id,
    (CASE WHEN row_number() OVER (ORDER BY u.id) = 1 THEN 'admin' WHEN row_number() OVER (ORDER BY u.id) <= 6 THEN 'editor' ELSE 'reviewer' END)::"Role"
  FROM "user" u, "desk" d;
INSERT INTO "tag" (id, desk_id, name) SELECT pg_temp.id(6, g, pg_temp.at(0, 1)), d.id, w.w || '-' || g FROM generate_series(1, 200) g JOIN word w ON w.n = g, "desk" d;
INSERT INTO "claimant" (id, desk_id, name)
  SELECT pg_temp.id(7, g, pg_temp.at(0, 1)), d.id, initcap(a.w) || ' ' || initcap(b.w) || ' ' || g
  FROM generate_series(1, 5000) g JOIN word a ON a.n = g % 997 JOIN word b ON b.n = (g * 7) % 4999, "desk" d;
INSERT INTO "source" (id, desk_id, title, kind, publisher, url, url_key, published_on, created_by_id, created_at)
  SELECT pg_temp.id(8, g, pg_temp.at(g, $sources)), d.id, initcap(f.t), (enum_range(NULL::"SourceKind"))[1 + floor(pg_temp.r(g, 50) * 11)],
    'Publisher ' || g % 3000, 'https://source-' || g % 3000 || '.example/' || g, 'source-' || g % 3000 || '.example/' || g,
    pg_temp.at(g, $sources)::date, pg_temp.id(4, 7 + g % 30, pg_temp.at(0, 1)), pg_temp.at(g, $sources)
  FROM generate_series(1, $sources) g JOIN fragment f ON f.n = (g * 13) % 60000, "desk" d;

CREATE TEMP TABLE seed AS
  SELECT i, 1 + (i - 1) / 50 AS a, 1 + (i - 1) % 50 AS number, pg_temp.at(i, $claims) AS at,
    least(pg_temp.at(i, $claims) + pg_temp.r(i, 51) * interval '40 days', '2026-10-31T06:00:00Z') AS updated,
    upper(left(x.t, 1)) || substr(x.t, 2) || ' ' || floor(pg_temp.r(i, 52) * 990 + 2) || ' ' || y.t AS statement,
    (CASE WHEN i > $claims * 0.97 THEN (ARRAY['open','open','open','open','checking','checking','second_look','disputed','settled','settled'])[1 + floor(pg_temp.r(i, 53) * 10)]
      WHEN pg_temp.r(i, 54) < 0.93 THEN 'settled' WHEN pg_temp.r(i, 54) < 0.98 THEN 'dropped' WHEN pg_temp.r(i, 54) < 0.99 THEN 'open'
      WHEN pg_temp.r(i, 54) < 0.995 THEN 'checking' WHEN pg_temp.r(i, 54) < 0.998 THEN 'second_look' ELSE 'disputed' END)::"ClaimStatus" AS status,
    pg_temp.id(3, 1 + floor(power(pg_temp.r(i, 55), 1.5) * 6)::int, pg_temp.at(0, 1)) AS rating,
    pg_temp.id(4, 7 + floor(power(pg_temp.r(i, 56), 2) * 34)::int, pg_temp.at(0, 1)) AS reviewer
  FROM generate_series(1, $claims) i
  JOIN fragment x ON x.n = floor(pg_temp.r(i, 57) * 60000) JOIN fragment y ON y.n = floor(pg_temp.r(i, 58) * 60000);
CREATE INDEX ON seed (a); CREATE UNIQUE INDEX ON seed (i); ANALYZE seed;

INSERT INTO "claim" (id, desk_id, article_id, number, statement, kind, priority, status, claimant_id, accuses, assignee_id, due_at, settled_verdict_id, rating_id,
    settled_at, drop_reason, next_evidence_number, evidence_count, source_count, grade, blockers, created_by_id, created_at, updated_at)
  SELECT pg_temp.id(9, i, at), d.id, pg_temp.id(10, a, pg_temp.at(a, $articles)), number, statement, (enum_range(NULL::"ClaimKind"))[1 + floor(pg_temp.r(i, 60) * 9)],
    (ARRAY['low','normal','normal','normal','normal','high'])[1 + floor(pg_temp.r(i, 61) * 6)]::"Priority", status,
    pg_temp.id(7, 1 + floor(power(pg_temp.r(i, 62), 2) * 5000)::int, pg_temp.at(0, 1)), pg_temp.r(i, 63) < 0.1,
    CASE WHEN status IN ('settled', 'dropped') OR pg_temp.r(i, 64) < 0.6 THEN reviewer END,
    CASE WHEN pg_temp.r(i, 65) < 0.5 THEN at + interval '2 days' + pg_temp.r(i, 66) * interval '60 days' END,
    CASE status WHEN 'settled' THEN pg_temp.id(11, i, at) END, CASE status WHEN 'settled' THEN rating END, CASE status WHEN 'settled' THEN updated END,
    CASE status WHEN 'dropped' THEN 'Nothing rests on it.' END, 3, 2, 2, (ARRAY['A','A','B','B','C','D'])[1 + floor(pg_temp.r(i, 67) * 6)],
    CASE WHEN pg_temp.r(i, 68) < 0.12 THEN ARRAY['quote-not-found'] WHEN pg_temp.r(i, 68) < 0.17 THEN ARRAY['circular-source', 'number-in-no-quote'] ELSE '{}' END,
    reviewer, at, updated
  FROM seed, "desk" d;
INSERT INTO "claim_quote" (id, desk_id, claim_id, version_id, start, "end", exact, prefix, suffix)
  SELECT pg_temp.id(12, i, at), d.id, pg_temp.id(9, i, at), pg_temp.id(13, a, pg_temp.at(a, $articles)), start, start + length(statement) + 1, statement || '.', '', ''
  FROM (SELECT *, coalesce(sum(length(statement) + 3) OVER (PARTITION BY a ORDER BY number ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS start FROM seed) s, "desk" d;
INSERT INTO "article" (id, desk_id, title, current_version_id, next_claim_number, created_by_id, created_at)
  SELECT pg_temp.id(10, a, pg_temp.at(a, $articles)), d.id, initcap(f.t) || ' ' || a, pg_temp.id(13, a, pg_temp.at(a, $articles)), 51, pg_temp.id(4, 2 + a % 5, pg_temp.at(0, 1)), pg_temp.at(a, $articles)
  FROM generate_series(1, $articles) a JOIN fragment f ON f.n = (a * 17) % 60000, "desk" d;
INSERT INTO "article_version" (id, desk_id, article_id, number, text, text_length, text_sha256, title, publisher, language, direction, imported_by_id, imported_at)
  SELECT pg_temp.id(13, a, pg_temp.at(a, $articles)), d.id, pg_temp.id(10, a, pg_temp.at(a, $articles)), 1, t.text, length(t.text), encode(sha256(convert_to(t.text, 'UTF8')), 'hex'),
    initcap(f.t) || ' ' || a, 'The Archive', 'en', 'ltr', pg_temp.id(4, 2 + a % 5, pg_temp.at(0, 1)), pg_temp.at(a, $articles)
  FROM (SELECT a, string_agg(statement || '.', E'\n\n' ORDER BY number) AS text FROM seed GROUP BY a) t JOIN fragment f ON f.n = (a * 17) % 60000, "desk" d;
INSERT INTO "passage" (id, desk_id, version_id, number, paragraph, start, "end")
  SELECT pg_temp.id(14, i, at), q.desk_id, q.version_id, s.number, s.number - 1, q.start, q."end" FROM seed s JOIN "claim_quote" q ON q.id = pg_temp.id(12, i, at);
INSERT INTO "evidence" (id, desk_id, claim_id, source_id, number, stance, quote, note, author_id, created_at)
  SELECT pg_temp.id(15, i * 2 + k, at), d.id, pg_temp.id(9, i, at), pg_temp.id(8, origin, pg_temp.at(origin, $sources)), k, (enum_range(NULL::"Stance"))[1 + floor(pg_temp.r(i, 70 + k) * 3)],
    x.t || ' ' || y.t, CASE WHEN k = 1 THEN y.t END, reviewer, at + interval '1 hour' * k
  FROM (SELECT s.*, k, 1 + (floor(pg_temp.r(s.i, 80) * $sources)::bigint + k * 7919) % $sources AS origin FROM seed s, generate_series(1, 2) k) s
  JOIN fragment x ON x.n = floor(pg_temp.r(i, 90 + k) * 60000) JOIN fragment y ON y.n = floor(pg_temp.r(i, 92 + k) * 60000), "desk" d;
INSERT INTO "verdict" (id, desk_id, claim_id, reviewer_id, rating_id, rationale, given_at)
  SELECT pg_temp.id(11, i, at), d.id, pg_temp.id(9, i, at), reviewer, rating, 'Both sources say so.', updated FROM seed, "desk" d WHERE status IN ('settled', 'second_look', 'disputed');
INSERT INTO "verdict" (id, desk_id, claim_id, reviewer_id, rating_id, rationale, given_at, place)
  SELECT pg_temp.id(16, i, at), d.id, pg_temp.id(9, i, at), other, pg_temp.id(3, 6, pg_temp.at(0, 1)), 'Neither source says so.', updated, 2
  FROM (SELECT *, pg_temp.id(4, CASE reviewer WHEN pg_temp.id(4, 7, pg_temp.at(0, 1)) THEN 8 ELSE 7 END, pg_temp.at(0, 1)) AS other FROM seed WHERE status = 'disputed') s, "desk" d;
INSERT INTO "open_verdict" (desk_id, claim_id, reviewer_id, verdict_id) SELECT desk_id, claim_id, reviewer_id, id FROM "verdict";
INSERT INTO "verdict_evidence" (verdict_id, evidence_id) SELECT v.id, e.id FROM "verdict" v JOIN "evidence" e ON e.claim_id = v.claim_id AND e.number = 1;
INSERT INTO "claim_tag" (desk_id, claim_id, tag_id)
  SELECT DISTINCT d.id, pg_temp.id(9, i, at), pg_temp.id(6, 1 + floor(power(pg_temp.r(i, 100 + k), 2) * 200)::int, pg_temp.at(0, 1)) FROM seed, generate_series(1, 2) k, "desk" d WHERE pg_temp.r(i, 110 + k) < 0.5;

-- The log: that each claim was recorded, chained by its hashes
INSERT INTO "event" (id, desk_id, at, actor_id, kind, article_id, claim_id, data)
  SELECT pg_temp.id(17, i, at), d.id, at, reviewer, 'claim.recorded', pg_temp.id(10, a, pg_temp.at(a, $articles)), pg_temp.id(9, i, at),
    jsonb_build_object('number', number, 'statement', statement, 'quote', statement || '.', 'assignee', NULL) FROM seed, "desk" d;
DO $$
DECLARE
  entry "event";
  place integer := 0;
  before text := repeat('0', 64);
  hashed text;
BEGIN
  FOR entry IN SELECT * FROM "event" ORDER BY id LOOP
    place := place + 1;
    hashed := encode(sha256(convert_to(before || event_as_hashed(entry), 'UTF8')), 'hex');
    INSERT INTO "event_link" (event_id, desk_id, sequence, previous_hash, hash) VALUES (entry.id, entry.desk_id, place, before, hashed);
    before := hashed;
  END LOOP;
END $$;

-- What claims are found by, the last changed ones last as if they had been written in that order; and the words there are
DO $$
DECLARE
  step uuid[];
BEGIN
  FOR step IN
    SELECT array_agg(id ORDER BY place) FROM (SELECT id, row_number() OVER (ORDER BY updated_at, id) - 1 AS place FROM "claim") c
    GROUP BY place / 20000 ORDER BY place / 20000
  LOOP
    PERFORM write_claim_words(step);
  END LOOP;
END $$;
INSERT INTO "search_word" (desk_id, word)
  SELECT d.id, found.word FROM "desk" d, ts_stat('SELECT words FROM "claim_text" WHERE hashtext(claim_id::text) % 10 = 0') AS found
  WHERE char_length(found.word) BETWEEN 3 AND 40 AND found.word !~ '[0-9#]';
DO $$ DECLARE index record; BEGIN FOR index IN SELECT * FROM made_later LOOP EXECUTE index.definition; END LOOP; END $$;
