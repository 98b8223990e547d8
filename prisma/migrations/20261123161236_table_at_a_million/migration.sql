-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('waiting', 'running', 'done', 'stopped', 'failed');

-- CreateEnum
CREATE TYPE "ImportFormat" AS ENUM ('csv', 'xlsx', 'jsonl', 'claimreview');

-- DropIndex
DROP INDEX "claim_tag_tag_id_idx";

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "blockers" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "evidence_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "grade" TEXT,
ADD COLUMN     "import_id" UUID,
ADD COLUMN     "import_key" TEXT,
ADD COLUMN     "source_count" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "home_view_id" UUID;

-- CreateTable
CREATE TABLE "claim_text" (
    "claim_id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "claim_text_pkey" PRIMARY KEY ("claim_id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "desk_id" UUID NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("desk_id","word")
);

-- CreateTable
CREATE TABLE "claim_to_weigh" (
    "id" BIGSERIAL NOT NULL,
    "claim_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_to_weigh_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "layout" JSONB NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_change" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "scopes" TEXT[],
    "token_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "token_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "result" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("token_id","key")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "format" "ImportFormat" NOT NULL,
    "filename" TEXT NOT NULL,
    "file_sha256" TEXT,
    "mapping" JSONB NOT NULL,
    "heads" TEXT NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'waiting',
    "dry" BOOLEAN NOT NULL DEFAULT false,
    "total" INTEGER,
    "done" INTEGER NOT NULL DEFAULT 0,
    "brought" INTEGER NOT NULL DEFAULT 0,
    "here" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "sentence" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "touched_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_issue" (
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "column" TEXT NOT NULL DEFAULT '',
    "sentence" TEXT NOT NULL,
    "value" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "import_issue_pkey" PRIMARY KEY ("import_id","row","column")
);

-- CreateIndex
CREATE INDEX "saved_view_desk_id_owner_id_idx" ON "saved_view"("desk_id", "owner_id");

-- CreateIndex
CREATE INDEX "bulk_change_by_id_id_idx" ON "bulk_change"("by_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "api_token_sha256_key" ON "api_token"("sha256");

-- CreateIndex
CREATE INDEX "api_token_user_id_desk_id_idx" ON "api_token"("user_id", "desk_id");

-- CreateIndex
CREATE INDEX "idempotency_key_at_idx" ON "idempotency_key"("at");

-- CreateIndex
CREATE INDEX "import_desk_id_id_idx" ON "import"("desk_id", "id" DESC);

-- CreateIndex
CREATE INDEX "import_desk_id_heads_id_idx" ON "import"("desk_id", "heads", "id" DESC);

-- CreateIndex
CREATE INDEX "import_file_sha256_idx" ON "import"("file_sha256");

-- CreateIndex
CREATE INDEX "claim_import_id_idx" ON "claim"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_desk_id_import_key_key" ON "claim"("desk_id", "import_key");

-- CreateIndex
CREATE INDEX "claim_tag_tag_id_claim_id_idx" ON "claim_tag"("tag_id", "claim_id");

-- CreateIndex
CREATE INDEX "membership_home_view_id_idx" ON "membership"("home_view_id");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_home_view_id_fkey" FOREIGN KEY ("home_view_id") REFERENCES "saved_view"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_text" ADD CONSTRAINT "claim_text_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_text" ADD CONSTRAINT "claim_text_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_change" ADD CONSTRAINT "bulk_change_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_change" ADD CONSTRAINT "bulk_change_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "api_token"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_file_sha256_fkey" FOREIGN KEY ("file_sha256") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_issue" ADD CONSTRAINT "import_issue_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A grade is a letter of lib/evidence/evidence-blocker.ts
ALTER TABLE "claim" ADD CONSTRAINT claim_grade_is_a_letter CHECK (grade IN ('A', 'B', 'C', 'D'));

-- How much evidence a claim has, and of how many sources: counted anew for the claims a statement touched, once for each statement
CREATE FUNCTION count_evidence_of(claims uuid[]) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  UPDATE "claim" c SET evidence_count = n.pieces, source_count = n.sources
  FROM (
    SELECT touched.id, count(e.id)::int AS pieces, count(DISTINCT e.source_id)::int AS sources
    FROM unnest(claims) AS touched(id) LEFT JOIN "evidence" e ON e.claim_id = touched.id AND e.withdrawn_at IS NULL
    GROUP BY touched.id
  ) n
  WHERE c.id = n.id AND (c.evidence_count, c.source_count) IS DISTINCT FROM (n.pieces, n.sources)
$$;

CREATE FUNCTION mark_to_weigh(claims uuid[]) RETURNS void LANGUAGE sql SET search_path = public, pg_temp AS $$
  INSERT INTO "claim_to_weigh" (claim_id) SELECT DISTINCT id FROM unnest(claims) AS touched(id)
$$;

CREATE FUNCTION evidence_is_counted() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  touched uuid[] := ARRAY(SELECT DISTINCT claim_id FROM written);
BEGIN
  PERFORM count_evidence_of(touched);
  PERFORM mark_to_weigh(touched);
  RETURN NULL;
END $$;
CREATE TRIGGER evidence_is_counted AFTER INSERT ON "evidence" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION evidence_is_counted();
CREATE TRIGGER evidence_is_counted_again AFTER UPDATE ON "evidence" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION evidence_is_counted();

-- What else a grade, its blockers or the words of a claim rest on
CREATE FUNCTION claim_is_to_weigh() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "claim_to_weigh" (claim_id) SELECT id FROM written;
  RETURN NULL;
END $$;
CREATE TRIGGER claim_is_to_weigh AFTER INSERT ON "claim" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION claim_is_to_weigh();

CREATE FUNCTION claim_is_to_weigh_again() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "claim_to_weigh" (claim_id) VALUES (NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER claim_is_to_weigh_again AFTER UPDATE OF statement, kind, accuses, happened_on ON "claim" FOR EACH ROW
  WHEN ((OLD.statement, OLD.kind, OLD.accuses, OLD.happened_on) IS DISTINCT FROM (NEW.statement, NEW.kind, NEW.accuses, NEW.happened_on))
  EXECUTE FUNCTION claim_is_to_weigh_again();

CREATE FUNCTION quote_is_to_weigh() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "claim_to_weigh" (claim_id) SELECT DISTINCT claim_id FROM written;
  RETURN NULL;
END $$;
CREATE TRIGGER quote_is_to_weigh AFTER INSERT ON "claim_quote" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION quote_is_to_weigh();

-- The claims under which a source stands, or one that has it from there
CREATE FUNCTION claims_resting_on(wanted uuid) RETURNS uuid[] LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  WITH RECURSIVE told AS (
    SELECT wanted AS id UNION SELECT s.id FROM "source" s JOIN told ON s.derives_from_id = told.id
  )
  SELECT coalesce(array_agg(DISTINCT e.claim_id), '{}') FROM "evidence" e JOIN told ON e.source_id = told.id
$$;

CREATE FUNCTION source_is_to_weigh() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM mark_to_weigh(claims_resting_on(NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER source_is_to_weigh AFTER UPDATE ON "source" FOR EACH ROW
  WHEN ((OLD.title, OLD.kind, OLD.publisher, OLD.author, OLD.url, OLD.published_on, OLD.derives_from_id, OLD.confidentiality, OLD.check_outcome)
    IS DISTINCT FROM (NEW.title, NEW.kind, NEW.publisher, NEW.author, NEW.url, NEW.published_on, NEW.derives_from_id, NEW.confidentiality, NEW.check_outcome))
  EXECUTE FUNCTION source_is_to_weigh();

CREATE FUNCTION text_is_to_weigh() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM mark_to_weigh(claims_resting_on((SELECT source_id FROM "snapshot" WHERE id = NEW.snapshot_id)));
  RETURN NULL;
END $$;
CREATE TRIGGER text_is_to_weigh AFTER INSERT ON "snapshot_text" FOR EACH ROW EXECUTE FUNCTION text_is_to_weigh();

CREATE FUNCTION file_is_to_weigh() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  kept uuid;
BEGIN
  FOR kept IN SELECT DISTINCT source_id FROM "snapshot" WHERE file_sha256 = NEW.sha256 LOOP
    PERFORM mark_to_weigh(claims_resting_on(kept));
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER file_is_to_weigh AFTER UPDATE ON "stored_file" FOR EACH ROW
  WHEN (OLD.damaged_at IS DISTINCT FROM NEW.damaged_at) EXECUTE FUNCTION file_is_to_weigh();

CREATE FUNCTION article_is_to_weigh() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM mark_to_weigh(ARRAY(SELECT id FROM "claim" WHERE article_id = NEW.id));
  RETURN NULL;
END $$;
CREATE TRIGGER article_is_to_weigh AFTER UPDATE ON "article" FOR EACH ROW
  WHEN (OLD.current_version_id IS DISTINCT FROM NEW.current_version_id AND OLD.current_version_id IS NOT NULL)
  EXECUTE FUNCTION article_is_to_weigh();

-- What is here already
SELECT count_evidence_of(ARRAY(SELECT DISTINCT claim_id FROM "evidence"));
INSERT INTO "claim_to_weigh" (claim_id) SELECT id FROM "claim";
