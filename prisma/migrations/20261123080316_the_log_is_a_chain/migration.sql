-- CreateTable
CREATE TABLE "event_link" (
    "event_id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "event_link_pkey" PRIMARY KEY ("event_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "event_link_desk_id_sequence_key" ON "event_link"("desk_id", "sequence");

-- AddForeignKey
ALTER TABLE "event_link" ADD CONSTRAINT "event_link_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_link" ADD CONSTRAINT "event_link_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.
ALTER TABLE "event_link" ADD CONSTRAINT event_link_hashes_are_sha256
  CHECK (sequence >= 1 AND previous_hash ~ '^[0-9a-f]{64}$' AND hash ~ '^[0-9a-f]{64}$');
ALTER TABLE "event_link" ADD CONSTRAINT event_link_first_has_nothing_before_it
  CHECK ((sequence = 1) = (previous_hash = repeat('0', 64)));

-- A value as RFC 8785 writes it, as lib/shared/canonical-json.ts does; of numbers the log holds whole ones only
CREATE FUNCTION canonical_json(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  CASE jsonb_typeof(value)
    WHEN 'object' THEN
      RETURN '{' || coalesce((SELECT string_agg(to_jsonb(name)::text || ':' || canonical_json(member), ',' ORDER BY name COLLATE "C")
                              FROM jsonb_each(value) AS each(name, member)), '') || '}';
    WHEN 'array' THEN
      RETURN '[' || coalesce((SELECT string_agg(canonical_json(element), ',' ORDER BY place)
                              FROM jsonb_array_elements(value) WITH ORDINALITY AS each(element, place)), '') || ']';
    ELSE
      RETURN value::text;
  END CASE;
END $$;

-- An event as it is hashed: lib/audit/log-chain.ts does the same, and tests hold the two to each other
CREATE FUNCTION event_as_hashed(entry "event") RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT canonical_json(jsonb_build_object(
    'actorId', entry.actor_id, 'articleId', entry.article_id,
    'at', to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'claimId', entry.claim_id, 'data', entry.data, 'deskId', entry.desk_id, 'id', entry.id, 'kind', entry.kind))
$$;

-- At commit, so that the chain of a desk is held for no longer than the commit takes, however long the command was
CREATE FUNCTION event_joins_the_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before "event_link";
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('chain of events ' || NEW.desk_id::text, 0));
  SELECT * INTO before FROM "event_link" WHERE desk_id = NEW.desk_id ORDER BY sequence DESC LIMIT 1;
  INSERT INTO "event_link" (event_id, desk_id, sequence, previous_hash, hash)
  VALUES (NEW.id, NEW.desk_id, coalesce(before.sequence, 0) + 1, coalesce(before.hash, repeat('0', 64)),
          encode(sha256(convert_to(coalesce(before.hash, repeat('0', 64)) || event_as_hashed(NEW), 'UTF8')), 'hex'));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER event_joins_the_chain AFTER INSERT ON "event" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION event_joins_the_chain();

-- A link is written by that trigger alone: it fits onto the one before, and says what its event says
CREATE FUNCTION event_link_fits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before "event_link";
  entry "event";
BEGIN
  SELECT * INTO entry FROM "event" WHERE id = NEW.event_id;
  SELECT * INTO before FROM "event_link" WHERE desk_id = NEW.desk_id ORDER BY sequence DESC LIMIT 1;
  IF entry.desk_id IS DISTINCT FROM NEW.desk_id
     OR NEW.sequence <> coalesce(before.sequence, 0) + 1
     OR NEW.previous_hash <> coalesce(before.hash, repeat('0', 64))
     OR NEW.hash <> encode(sha256(convert_to(NEW.previous_hash || event_as_hashed(entry), 'UTF8')), 'hex') THEN
    RAISE EXCEPTION 'the link does not fit the chain of its desk' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- The events that are here already, in order of time
DO $$
DECLARE
  entry "event";
  before_desk uuid;
  before_hash text;
  place integer;
BEGIN
  FOR entry IN SELECT * FROM "event" ORDER BY desk_id, id LOOP
    IF before_desk IS DISTINCT FROM entry.desk_id THEN
      before_desk := entry.desk_id; before_hash := repeat('0', 64); place := 0;
    END IF;
    place := place + 1;
    INSERT INTO "event_link" (event_id, desk_id, sequence, previous_hash, hash)
    VALUES (entry.id, entry.desk_id, place, before_hash,
            encode(sha256(convert_to(before_hash || event_as_hashed(entry), 'UTF8')), 'hex'))
    RETURNING hash INTO before_hash;
  END LOOP;
END $$;

CREATE TRIGGER event_link_fits BEFORE INSERT ON "event_link" FOR EACH ROW EXECUTE FUNCTION event_link_fits();
CREATE TRIGGER event_link_is_never_changed BEFORE UPDATE OR DELETE ON "event_link" FOR EACH ROW EXECUTE FUNCTION is_never_changed();
CREATE TRIGGER event_link_is_never_emptied BEFORE TRUNCATE ON "event_link" EXECUTE FUNCTION is_never_changed();
