-- CreateEnum
CREATE TYPE "Confidentiality" AS ENUM ('open', 'confidential');

-- CreateEnum
CREATE TYPE "SpokenHow" AS ENUM ('in_person', 'phone', 'video_call', 'message', 'email');

-- CreateEnum
CREATE TYPE "SpokenTerms" AS ENUM ('on_record', 'background', 'off_record');

-- CreateEnum
CREATE TYPE "CheckOutcome" AS ENUM ('same', 'changed', 'gone', 'unreachable');

-- CreateEnum
CREATE TYPE "CaptureWay" AS ENUM ('address', 'file', 'typed');

-- CreateEnum
CREATE TYPE "CaptureState" AS ENUM ('waiting', 'fetching', 'reading', 'kept', 'failed');

-- CreateEnum
CREATE TYPE "FileState" AS ENUM ('arriving', 'stored');

-- CreateEnum
CREATE TYPE "TextOrigin" AS ENUM ('extracted', 'typed');

-- CreateEnum
CREATE TYPE "QuoteOutcome" AS ENUM ('found', 'differs', 'ambiguous', 'not_found');

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "accuses" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "happened_on" DATE;

-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "stopping_blockers" TEXT[] DEFAULT ARRAY['quote-not-found', 'circular-source', 'snapshot-damaged', 'confidential-source']::TEXT[];

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "quote_end" INTEGER,
ADD COLUMN     "quote_outcome" "QuoteOutcome",
ADD COLUMN     "quote_start" INTEGER,
ADD COLUMN     "quote_text_id" UUID,
ADD COLUMN     "quote_why" TEXT;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "archive_url" TEXT,
ADD COLUMN     "check_outcome" "CheckOutcome",
ADD COLUMN     "check_sentence" TEXT,
ADD COLUMN     "checked_at" TIMESTAMPTZ(3),
ADD COLUMN     "confidentiality" "Confidentiality" NOT NULL DEFAULT 'open',
ADD COLUMN     "interest" TEXT,
ADD COLUMN     "spoken_how" "SpokenHow",
ADD COLUMN     "spoken_on" DATE,
ADD COLUMN     "spoken_terms" "SpokenTerms";

-- CreateTable
CREATE TABLE "stored_file" (
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "state" "FileState" NOT NULL DEFAULT 'arriving',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "hashed_at" TIMESTAMPTZ(3),
    "damaged_at" TIMESTAMPTZ(3),

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "capture" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "way" "CaptureWay" NOT NULL,
    "state" "CaptureState" NOT NULL DEFAULT 'waiting',
    "url" TEXT,
    "file_sha256" TEXT,
    "file_name" TEXT,
    "received" INTEGER NOT NULL DEFAULT 0,
    "expected" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "sentence" TEXT,
    "started_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "capture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "capture_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "way" "CaptureWay" NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "file_name" TEXT,
    "requested_url" TEXT,
    "final_url" TEXT,
    "redirects" JSONB,
    "http_status" INTEGER,
    "headers" JSONB,
    "ip_address" TEXT,
    "milliseconds" INTEGER,
    "facts" JSONB NOT NULL,
    "captured_by_id" UUID NOT NULL,
    "captured_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snapshot_text" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "origin" "TextOrigin" NOT NULL,
    "text" TEXT NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "places" JSONB NOT NULL,
    "problem" TEXT,
    "minhash" INTEGER[],
    "typed_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "snapshot_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "person" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "how" "SpokenHow" NOT NULL,
    "deadline" TIMESTAMPTZ(3),
    "reply" TEXT,
    "replied_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "capture_source_id_id_idx" ON "capture"("source_id", "id" DESC);

-- CreateIndex
CREATE INDEX "capture_file_sha256_idx" ON "capture"("file_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_capture_id_key" ON "snapshot"("capture_id");

-- CreateIndex
CREATE INDEX "snapshot_file_sha256_idx" ON "snapshot"("file_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_source_id_number_key" ON "snapshot"("source_id", "number");

-- CreateIndex
CREATE INDEX "snapshot_text_snapshot_id_id_idx" ON "snapshot_text"("snapshot_id", "id" DESC);

-- CreateIndex
CREATE INDEX "contact_claim_id_idx" ON "contact"("claim_id");

-- CreateIndex
CREATE INDEX "evidence_quote_text_id_idx" ON "evidence"("quote_text_id");

-- CreateIndex
CREATE INDEX "source_desk_id_check_outcome_checked_at_idx" ON "source"("desk_id", "check_outcome", "checked_at" DESC);

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_file_sha256_fkey" FOREIGN KEY ("file_sha256") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_capture_id_fkey" FOREIGN KEY ("capture_id") REFERENCES "capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_file_sha256_fkey" FOREIGN KEY ("file_sha256") REFERENCES "stored_file"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_captured_by_id_fkey" FOREIGN KEY ("captured_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot_text" ADD CONSTRAINT "snapshot_text_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot_text" ADD CONSTRAINT "snapshot_text_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot_text" ADD CONSTRAINT "snapshot_text_typed_by_id_fkey" FOREIGN KEY ("typed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_quote_text_id_fkey" FOREIGN KEY ("quote_text_id") REFERENCES "snapshot_text"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.
-- Hashes, sizes, and a place for everything that ended
ALTER TABLE "stored_file" ADD CONSTRAINT stored_file_is_named_by_its_hash CHECK (sha256 ~ '^[0-9a-f]{64}$' AND bytes >= 0);
ALTER TABLE "capture" ADD CONSTRAINT capture_of_an_address_has_one CHECK ((way = 'address') = (url IS NOT NULL));
ALTER TABLE "capture" ADD CONSTRAINT capture_address_is_http CHECK (url IS NULL OR url ~* '^https?://');
ALTER TABLE "capture" ADD CONSTRAINT capture_of_bytes_has_them CHECK (way = 'address' OR file_sha256 IS NOT NULL);
ALTER TABLE "capture" ADD CONSTRAINT capture_ended_says_when CHECK ((state IN ('kept', 'failed')) = (ended_at IS NOT NULL));
ALTER TABLE "capture" ADD CONSTRAINT capture_failed_says_why CHECK ((state = 'failed') = (problem IS NOT NULL AND sentence IS NOT NULL));
ALTER TABLE "capture" ADD CONSTRAINT capture_counts_up CHECK (received >= 0 AND attempts >= 0);
ALTER TABLE "snapshot" ADD CONSTRAINT snapshot_is_numbered CHECK (number >= 1 AND bytes >= 0);
ALTER TABLE "snapshot_text" ADD CONSTRAINT snapshot_text_hash_is_sha256 CHECK (text_sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE "snapshot_text" ADD CONSTRAINT snapshot_text_typed_by_someone CHECK ((origin = 'typed') = (typed_by_id IS NOT NULL));
ALTER TABLE "source" ADD CONSTRAINT source_archive_is_http CHECK (archive_url IS NULL OR archive_url ~* '^https?://');
ALTER TABLE "contact" ADD CONSTRAINT contact_reply_has_a_time CHECK ((reply IS NULL) = (replied_at IS NULL));

-- One capture of a source at a time: a second asks for the first
CREATE UNIQUE INDEX capture_one_under_way_for_each_source ON "capture" (source_id) WHERE state NOT IN ('kept', 'failed');

-- No snapshot without its bytes: the store has said that it holds them
CREATE FUNCTION snapshot_has_its_bytes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "stored_file" f WHERE f.sha256 = NEW.file_sha256 AND f.state = 'stored' AND f.bytes = NEW.bytes) THEN
    RAISE EXCEPTION 'the bytes of this snapshot are not stored' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER snapshot_has_its_bytes BEFORE INSERT ON "snapshot" FOR EACH ROW EXECUTE FUNCTION snapshot_has_its_bytes();

CREATE FUNCTION stored_file_keeps_its_bytes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sha256 <> OLD.sha256 OR NEW.bytes <> OLD.bytes OR (OLD.state = 'stored' AND NEW.state <> 'stored') THEN
    RAISE EXCEPTION 'stored bytes are never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stored_file_keeps_its_bytes BEFORE UPDATE ON "stored_file" FOR EACH ROW EXECUTE FUNCTION stored_file_keeps_its_bytes();

-- A quote that was looked up says where, inside the text of a snapshot of its own source
ALTER TABLE "evidence" ADD CONSTRAINT evidence_looked_up_somewhere CHECK ((quote_outcome IS NULL) = (quote_text_id IS NULL));
ALTER TABLE "evidence" ADD CONSTRAINT evidence_found_says_where CHECK ((quote_outcome IN ('found', 'differs')) IS NOT TRUE OR (quote IS NOT NULL AND quote_start IS NOT NULL));
ALTER TABLE "evidence" ADD CONSTRAINT evidence_place_is_a_range CHECK ((quote_start IS NULL) = (quote_end IS NULL) AND quote_start >= 0 AND quote_end > quote_start);
CREATE FUNCTION evidence_quotes_its_own_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "snapshot_text" t JOIN "snapshot" s ON s.id = t.snapshot_id
                 WHERE t.id = NEW.quote_text_id AND s.source_id = NEW.source_id) THEN
    RAISE EXCEPTION 'the quote was looked up in another source' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.quote_end > (SELECT utf16_length(text) FROM "snapshot_text" WHERE id = NEW.quote_text_id) THEN
    RAISE EXCEPTION 'the quote ends outside the text of its snapshot' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_quotes_its_own_source BEFORE INSERT OR UPDATE OF quote_text_id, quote_start, quote_end, source_id ON "evidence"
  FOR EACH ROW WHEN (NEW.quote_text_id IS NOT NULL) EXECUTE FUNCTION evidence_quotes_its_own_source();

-- What a verdict rests on is never changed and never deleted
CREATE TRIGGER snapshot_is_never_changed BEFORE UPDATE OR DELETE ON "snapshot" FOR EACH ROW EXECUTE FUNCTION is_never_changed();
CREATE TRIGGER snapshot_text_is_never_changed BEFORE UPDATE OR DELETE ON "snapshot_text" FOR EACH ROW EXECUTE FUNCTION is_never_changed();
CREATE TRIGGER snapshot_is_never_emptied BEFORE TRUNCATE ON "snapshot" EXECUTE FUNCTION is_never_changed();
CREATE TRIGGER snapshot_text_is_never_emptied BEFORE TRUNCATE ON "snapshot_text" EXECUTE FUNCTION is_never_changed();
