-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('article', 'set', 'imported');

-- CreateEnum
CREATE TYPE "PrintOrder" AS ENUM ('article', 'rating');

-- CreateEnum
CREATE TYPE "ExportState" AS ENUM ('waiting', 'making', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "ReaderErrorOutcome" AS ENUM ('corrected', 'no_error', 'duplicate', 'not_for_us');

-- AlterEnum
ALTER TYPE "ToldBecause" ADD VALUE 'reader_error';

-- DropIndex
DROP INDEX "report_desk_id_number_key";

-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "corrections_policy" TEXT,
ADD COLUMN     "house_colour" TEXT,
ADD COLUMN     "house_logo" BYTEA,
ADD COLUMN     "house_name" TEXT,
ADD COLUMN     "next_error_number" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "publishes" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "slug" TEXT;

-- AlterTable
ALTER TABLE "edition" ALTER COLUMN "version_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "begun_by_id" UUID,
ADD COLUMN     "direction" "Direction",
ADD COLUMN     "introduction" TEXT,
ADD COLUMN     "kind" "ReportKind" NOT NULL DEFAULT 'article',
ADD COLUMN     "language" TEXT,
ADD COLUMN     "origin" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "title" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ALTER COLUMN "article_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "report_claim" (
    "report_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_claim_pkey" PRIMARY KEY ("report_id","claim_id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "order" "PrintOrder" NOT NULL DEFAULT 'article',
    "accurate" BOOLEAN NOT NULL DEFAULT true,
    "language" TEXT NOT NULL DEFAULT 'en',
    "noindex" BOOLEAN NOT NULL DEFAULT false,
    "words" TEXT NOT NULL DEFAULT '',
    "published_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdrawn_reason" TEXT,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export_file" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "report_id" UUID,
    "edition_id" UUID,
    "article_id" UUID,
    "format" TEXT NOT NULL,
    "options" TEXT NOT NULL,
    "state" "ExportState" NOT NULL DEFAULT 'waiting',
    "sentence" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "filename" TEXT,
    "file_sha256" TEXT,
    "bytes" INTEGER,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "export_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reader_error" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "claim_number" INTEGER,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "contact" TEXT,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" "ReaderErrorOutcome",
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reader_error_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "report_claim_claim_id_idx" ON "report_claim"("claim_id");

-- CreateIndex
CREATE INDEX "publication_report_id_id_idx" ON "publication"("report_id", "id" DESC);

-- CreateIndex
CREATE INDEX "publication_desk_id_published_at_idx" ON "publication"("desk_id", "published_at" DESC);

-- CreateIndex
CREATE INDEX "export_file_edition_id_format_options_idx" ON "export_file"("edition_id", "format", "options");

-- CreateIndex
CREATE INDEX "export_file_article_id_format_options_idx" ON "export_file"("article_id", "format", "options");

-- CreateIndex
CREATE INDEX "export_file_file_sha256_idx" ON "export_file"("file_sha256");

-- CreateIndex
CREATE INDEX "reader_error_desk_id_answered_at_id_idx" ON "reader_error"("desk_id", "answered_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reader_error_desk_id_number_key" ON "reader_error"("desk_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "desk_slug_key" ON "desk"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "report_desk_id_origin_number_key" ON "report"("desk_id", "origin", "number");

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_begun_by_id_fkey" FOREIGN KEY ("begun_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_claim" ADD CONSTRAINT "report_claim_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_claim" ADD CONSTRAINT "report_claim_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_claim" ADD CONSTRAINT "report_claim_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_file" ADD CONSTRAINT "export_file_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_file" ADD CONSTRAINT "export_file_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_file" ADD CONSTRAINT "export_file_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_file" ADD CONSTRAINT "export_file_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_file" ADD CONSTRAINT "export_file_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_file" ADD CONSTRAINT "export_file_file_sha256_fkey" FOREIGN KEY ("file_sha256") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader_error" ADD CONSTRAINT "reader_error_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader_error" ADD CONSTRAINT "reader_error_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader_error" ADD CONSTRAINT "reader_error_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reader_error" ADD CONSTRAINT "reader_error_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand: what the schema language cannot say

-- A report is on an article, on a set of claims that has a title, or was frozen elsewhere and says where
ALTER TABLE "report" ADD CONSTRAINT report_is_on_something CHECK (
  (kind = 'article') = (article_id IS NOT NULL)
  AND (kind = 'set') = (title IS NOT NULL AND title <> '' AND language IS NOT NULL AND direction IS NOT NULL)
  AND (kind = 'imported') = (origin <> ''));
ALTER TABLE "desk" ADD CONSTRAINT desk_slug_is_a_word CHECK (slug ~ '^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$');
ALTER TABLE "desk" ADD CONSTRAINT desk_that_publishes_has_a_slug CHECK (NOT publishes OR slug IS NOT NULL);
ALTER TABLE "desk" ADD CONSTRAINT desk_colour_is_a_colour CHECK (house_colour ~ '^#[0-9a-f]{6}$');
ALTER TABLE "desk" ADD CONSTRAINT desk_logo_is_small CHECK (octet_length(house_logo) <= 102400);

CREATE FUNCTION edition_is_of_its_article() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_report "report";
BEGIN
  SELECT * INTO of_report FROM "report" WHERE id = NEW.report_id;
  IF of_report.desk_id <> NEW.desk_id THEN
    RAISE EXCEPTION 'the edition is of a report of another desk' USING ERRCODE = 'check_violation';
  END IF;
  IF (of_report.kind = 'article') <> (NEW.version_id IS NOT NULL)
     OR of_report.kind = 'article' AND NOT EXISTS (SELECT 1 FROM "article_version" v WHERE v.id = NEW.version_id AND v.article_id = of_report.article_id) THEN
    RAISE EXCEPTION 'the edition names no version of the article its report is on' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER edition_is_of_its_article BEFORE INSERT ON "edition" FOR EACH ROW EXECUTE FUNCTION edition_is_of_its_article();

CREATE FUNCTION report_claim_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "report" r WHERE r.id = NEW.report_id AND r.desk_id = NEW.desk_id AND r.kind = 'set')
     OR NOT EXISTS (SELECT 1 FROM "claim" c WHERE c.id = NEW.claim_id AND c.desk_id = NEW.desk_id) THEN
    RAISE EXCEPTION 'the claim or the report is of another desk, or the report is on no set of claims' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER report_claim_fits BEFORE INSERT OR UPDATE ON "report_claim" FOR EACH ROW EXECUTE FUNCTION report_claim_fits();

-- What was made public is only ever taken back, with a reason; what an edition of another report or desk says cannot come out this way
CREATE FUNCTION publication_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "edition" e JOIN "report" r ON r.id = e.report_id
    WHERE e.id = NEW.edition_id AND e.report_id = NEW.report_id AND e.desk_id = NEW.desk_id AND r.kind <> 'imported') THEN
    RAISE EXCEPTION 'the edition is of another report or desk, or was frozen elsewhere' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_fits BEFORE INSERT ON "publication" FOR EACH ROW EXECUTE FUNCTION publication_fits();
ALTER TABLE "publication" ADD CONSTRAINT publication_withdrawn_by_someone
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by_id IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL));
CREATE UNIQUE INDEX publication_once_for_each_edition ON "publication" (edition_id) WHERE withdrawn_at IS NULL;

CREATE FUNCTION publication_is_only_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL
     OR to_jsonb(NEW) - ARRAY['withdrawn_at', 'withdrawn_by_id', 'withdrawn_reason'] <> to_jsonb(OLD) - ARRAY['withdrawn_at', 'withdrawn_by_id', 'withdrawn_reason'] THEN
    RAISE EXCEPTION 'a publication is only taken back' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER publication_is_only_withdrawn BEFORE UPDATE OR DELETE ON "publication" FOR EACH ROW EXECUTE FUNCTION publication_is_only_withdrawn();

-- A file is ready when its bytes are there, and is of one thing
ALTER TABLE "export_file" ADD CONSTRAINT export_file_is_of_one_thing
  CHECK (num_nonnulls(report_id, article_id) = 1 AND (edition_id IS NULL OR report_id IS NOT NULL));
ALTER TABLE "export_file" ADD CONSTRAINT export_file_ready_has_its_bytes
  CHECK ((state = 'ready') = (file_sha256 IS NOT NULL) AND (state = 'ready') = (bytes IS NOT NULL) AND (state IN ('ready', 'failed')) = (ended_at IS NOT NULL));

-- What a reader wrote is never changed; it is answered, once or anew
CREATE FUNCTION reader_error_keeps_its_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
     OR to_jsonb(NEW) - ARRAY['outcome', 'answer', 'answered_at', 'answered_by_id', 'version'] <> to_jsonb(OLD) - ARRAY['outcome', 'answer', 'answered_at', 'answered_by_id', 'version'] THEN
    RAISE EXCEPTION 'what a reader reported is only answered' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reader_error_keeps_its_words BEFORE UPDATE OR DELETE ON "reader_error" FOR EACH ROW EXECUTE FUNCTION reader_error_keeps_its_words();
ALTER TABLE "reader_error" ADD CONSTRAINT reader_error_says_something CHECK (text <> '' AND number >= 1);
ALTER TABLE "reader_error" ADD CONSTRAINT reader_error_answered_whole
  CHECK ((answered_at IS NULL) = (answered_by_id IS NULL) AND (answered_at IS NULL) = (outcome IS NULL));
CREATE FUNCTION reader_error_is_of_what_was_public() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "publication" p WHERE p.edition_id = NEW.edition_id AND p.report_id = NEW.report_id AND p.desk_id = NEW.desk_id) THEN
    RAISE EXCEPTION 'the edition was never made public' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reader_error_is_of_what_was_public BEFORE INSERT ON "reader_error" FOR EACH ROW EXECUTE FUNCTION reader_error_is_of_what_was_public();

-- The public index is searched by words, typing errors forgiven
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX publication_words ON "publication" USING gin (words gin_trgm_ops) WHERE withdrawn_at IS NULL;
