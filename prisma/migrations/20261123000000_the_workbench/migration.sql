-- CreateEnum
CREATE TYPE "Role" AS ENUM ('viewer', 'reviewer', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('ltr', 'rtl');

-- CreateEnum
CREATE TYPE "PassageKind" AS ENUM ('sentence', 'heading');

-- CreateEnum
CREATE TYPE "MarkKind" AS ENUM ('opinion', 'common_knowledge', 'not_checkable', 'duplicate');

-- CreateEnum
CREATE TYPE "ClaimKind" AS ENUM ('quantity', 'date', 'superlative', 'quotation', 'attribution', 'cause', 'event', 'identity', 'other');

-- CreateEnum
CREATE TYPE "Priority" AS ENUM ('low', 'normal', 'high');

-- CreateEnum
CREATE TYPE "ClaimStatus" AS ENUM ('open', 'checking', 'second_look', 'disputed', 'settled', 'dropped');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('primary_document', 'official_statement', 'dataset', 'court_record', 'research', 'wire', 'news_report', 'interview', 'social_post', 'photo_or_video', 'reference_work');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('supports', 'refutes', 'context');

-- CreateEnum
CREATE TYPE "RatingShape" AS ENUM ('accurate', 'mostly', 'context', 'misleading', 'false', 'unverified');

-- CreateTable
CREATE TABLE "desk" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "report_prefix" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "publication_url" TEXT,
    "next_report_number" INTEGER NOT NULL DEFAULT 1,
    "verdicts_needed" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "desk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT,
    "token_version" INTEGER NOT NULL DEFAULT 1,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "desk_id" UUID,
    "token_version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "current_version_id" UUID,
    "closes_at" TIMESTAMPTZ(3),
    "next_claim_number" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_version" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_length" INTEGER NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT,
    "publisher" TEXT,
    "url" TEXT,
    "published_on" DATE,
    "language" TEXT NOT NULL,
    "direction" "Direction" NOT NULL,
    "imported_by_id" UUID NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passage" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" "PassageKind" NOT NULL DEFAULT 'sentence',

    CONSTRAINT "passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mark" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "passage_id" UUID NOT NULL,
    "kind" "MarkKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claimant" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "claimant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tag" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_tag" (
    "desk_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,

    CONSTRAINT "claim_tag_pkey" PRIMARY KEY ("claim_id","tag_id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "kind" "ClaimKind" NOT NULL,
    "priority" "Priority" NOT NULL DEFAULT 'normal',
    "status" "ClaimStatus" NOT NULL DEFAULT 'open',
    "claimant_id" UUID,
    "claimant_via" TEXT,
    "assignee_id" UUID,
    "due_at" TIMESTAMPTZ(3),
    "settled_verdict_id" UUID,
    "adjudication_id" UUID,
    "rating_id" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "drop_reason" TEXT,
    "next_evidence_number" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_quote" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,

    CONSTRAINT "claim_quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "publisher" TEXT,
    "author" TEXT,
    "url" TEXT,
    "url_key" TEXT,
    "published_on" DATE,
    "language" TEXT,
    "derives_from_id" UUID,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "stance" "Stance" NOT NULL,
    "quote" TEXT,
    "locator" TEXT,
    "note" TEXT,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating_scale" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rating_scale_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "scale_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "shape" "RatingShape" NOT NULL,
    "colour" "RatingShape" NOT NULL,
    "position" INTEGER NOT NULL,
    "claim_review_value" INTEGER,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "rating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verdict" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "rating_id" UUID NOT NULL,
    "rationale" TEXT NOT NULL,
    "fix" TEXT,
    "supersedes_id" UUID,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "open_verdict" (
    "desk_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "verdict_id" UUID NOT NULL,

    CONSTRAINT "open_verdict_pkey" PRIMARY KEY ("claim_id","reviewer_id")
);

-- CreateTable
CREATE TABLE "verdict_evidence" (
    "verdict_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "verdict_evidence_pkey" PRIMARY KEY ("verdict_id","evidence_id")
);

-- CreateTable
CREATE TABLE "adjudication" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "editor_id" UUID NOT NULL,
    "rating_id" UUID NOT NULL,
    "rationale" TEXT NOT NULL,
    "fix" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "adjudication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "adjudication_verdict" (
    "adjudication_id" UUID NOT NULL,
    "verdict_id" UUID NOT NULL,

    CONSTRAINT "adjudication_verdict_pkey" PRIMARY KEY ("adjudication_id","verdict_id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "blockers_reason" TEXT,
    "published_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "kind" TEXT NOT NULL,
    "article_id" UUID,
    "claim_id" UUID,
    "data" JSONB NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_desk_id_user_id_key" ON "membership"("desk_id", "user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_provider_account_id_key" ON "account"("provider", "provider_account_id");

-- CreateIndex
CREATE INDEX "user_session_user_id_idx" ON "user_session"("user_id");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "article_current_version_id_key" ON "article"("current_version_id");

-- CreateIndex
CREATE INDEX "article_desk_id_created_at_idx" ON "article"("desk_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "article_version_desk_id_text_sha256_idx" ON "article_version"("desk_id", "text_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_article_id_number_key" ON "article_version"("article_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "passage_version_id_number_key" ON "passage"("version_id", "number");

-- CreateIndex
CREATE INDEX "mark_passage_id_idx" ON "mark"("passage_id");

-- CreateIndex
CREATE UNIQUE INDEX "claimant_desk_id_name_key" ON "claimant"("desk_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "tag_desk_id_name_key" ON "tag"("desk_id", "name");

-- CreateIndex
CREATE INDEX "claim_tag_tag_id_idx" ON "claim_tag"("tag_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_adjudication_id_key" ON "claim"("adjudication_id");

-- CreateIndex
CREATE INDEX "claim_desk_id_updated_at_id_idx" ON "claim"("desk_id", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "claim_desk_id_status_id_idx" ON "claim"("desk_id", "status", "id");

-- CreateIndex
CREATE INDEX "claim_desk_id_assignee_id_status_idx" ON "claim"("desk_id", "assignee_id", "status");

-- CreateIndex
CREATE INDEX "claim_claimant_id_idx" ON "claim"("claimant_id");

-- CreateIndex
CREATE INDEX "claim_rating_id_idx" ON "claim"("rating_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_article_id_number_key" ON "claim"("article_id", "number");

-- CreateIndex
CREATE INDEX "claim_quote_version_id_start_idx" ON "claim_quote"("version_id", "start");

-- CreateIndex
CREATE UNIQUE INDEX "claim_quote_claim_id_version_id_start_end_key" ON "claim_quote"("claim_id", "version_id", "start", "end");

-- CreateIndex
CREATE INDEX "source_desk_id_created_at_idx" ON "source"("desk_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "source_derives_from_id_idx" ON "source"("derives_from_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_desk_id_url_key_key" ON "source"("desk_id", "url_key");

-- CreateIndex
CREATE INDEX "evidence_source_id_idx" ON "evidence"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_claim_id_number_key" ON "evidence"("claim_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "rating_scale_desk_id_key" ON "rating_scale"("desk_id");

-- CreateIndex
CREATE UNIQUE INDEX "rating_scale_id_label_key" ON "rating"("scale_id", "label");

-- CreateIndex
CREATE UNIQUE INDEX "verdict_supersedes_id_key" ON "verdict"("supersedes_id");

-- CreateIndex
CREATE INDEX "verdict_claim_id_idx" ON "verdict"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "open_verdict_verdict_id_key" ON "open_verdict"("verdict_id");

-- CreateIndex
CREATE INDEX "verdict_evidence_evidence_id_idx" ON "verdict_evidence"("evidence_id");

-- CreateIndex
CREATE INDEX "adjudication_claim_id_idx" ON "adjudication"("claim_id");

-- CreateIndex
CREATE INDEX "adjudication_verdict_verdict_id_idx" ON "adjudication_verdict"("verdict_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_article_id_key" ON "report"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_desk_id_number_key" ON "report"("desk_id", "number");

-- CreateIndex
CREATE INDEX "edition_desk_id_published_at_idx" ON "edition"("desk_id", "published_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "edition_report_id_number_key" ON "edition"("report_id", "number");

-- CreateIndex
CREATE INDEX "event_desk_id_id_idx" ON "event"("desk_id", "id" DESC);

-- CreateIndex
CREATE INDEX "event_article_id_id_idx" ON "event"("article_id", "id" DESC);

-- CreateIndex
CREATE INDEX "event_claim_id_id_idx" ON "event"("claim_id", "id" DESC);

-- CreateIndex
CREATE INDEX "event_actor_id_id_idx" ON "event"("actor_id", "id" DESC);

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_current_version_id_fkey" FOREIGN KEY ("current_version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_imported_by_id_fkey" FOREIGN KEY ("imported_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark" ADD CONSTRAINT "mark_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark" ADD CONSTRAINT "mark_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark" ADD CONSTRAINT "mark_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mark" ADD CONSTRAINT "mark_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claimant" ADD CONSTRAINT "claimant_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag" ADD CONSTRAINT "tag_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_tag" ADD CONSTRAINT "claim_tag_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_tag" ADD CONSTRAINT "claim_tag_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_tag" ADD CONSTRAINT "claim_tag_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_claimant_id_fkey" FOREIGN KEY ("claimant_id") REFERENCES "claimant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_settled_verdict_id_fkey" FOREIGN KEY ("settled_verdict_id") REFERENCES "verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_adjudication_id_fkey" FOREIGN KEY ("adjudication_id") REFERENCES "adjudication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_rating_id_fkey" FOREIGN KEY ("rating_id") REFERENCES "rating"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_quote" ADD CONSTRAINT "claim_quote_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_quote" ADD CONSTRAINT "claim_quote_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_quote" ADD CONSTRAINT "claim_quote_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_derives_from_id_fkey" FOREIGN KEY ("derives_from_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating_scale" ADD CONSTRAINT "rating_scale_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_scale_id_fkey" FOREIGN KEY ("scale_id") REFERENCES "rating_scale"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_rating_id_fkey" FOREIGN KEY ("rating_id") REFERENCES "rating"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_verdict" ADD CONSTRAINT "open_verdict_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_verdict" ADD CONSTRAINT "open_verdict_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_verdict" ADD CONSTRAINT "open_verdict_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "open_verdict" ADD CONSTRAINT "open_verdict_verdict_id_fkey" FOREIGN KEY ("verdict_id") REFERENCES "verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict_evidence" ADD CONSTRAINT "verdict_evidence_verdict_id_fkey" FOREIGN KEY ("verdict_id") REFERENCES "verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict_evidence" ADD CONSTRAINT "verdict_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_rating_id_fkey" FOREIGN KEY ("rating_id") REFERENCES "rating"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjudication_verdict" ADD CONSTRAINT "adjudication_verdict_adjudication_id_fkey" FOREIGN KEY ("adjudication_id") REFERENCES "adjudication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adjudication_verdict" ADD CONSTRAINT "adjudication_verdict_verdict_id_fkey" FOREIGN KEY ("verdict_id") REFERENCES "verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

-- Names and addresses
ALTER TABLE "user" ADD CONSTRAINT user_email_is_lower_case CHECK (email = lower(email) AND email <> '');
ALTER TABLE "desk" ADD CONSTRAINT desk_asks_for_one_to_three_verdicts CHECK (verdicts_needed BETWEEN 1 AND 3);

-- Ranges stand inside their text
ALTER TABLE "article_version" ADD CONSTRAINT article_version_has_text CHECK (text_length > 0);
ALTER TABLE "article_version" ADD CONSTRAINT article_version_hash_is_sha256 CHECK (text_sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE "article_version" ADD CONSTRAINT article_version_number_from_one CHECK (number >= 1);
ALTER TABLE "passage" ADD CONSTRAINT passage_range_is_forward CHECK (start >= 0 AND "end" > start AND number >= 1 AND paragraph >= 0);
ALTER TABLE "claim_quote" ADD CONSTRAINT claim_quote_range_is_forward CHECK (start >= 0 AND "end" > start AND exact <> '');

-- Length of a text in UTF-16 units: one for each character, one more for each outside the basic plane.
CREATE FUNCTION utf16_length(value text) RETURNS integer LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
$$ SELECT char_length(value) + char_length(regexp_replace(value, '[\U00000001-\U0000FFFF]', '', 'g')) $$;

CREATE FUNCTION article_version_measures_its_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.text_length <> utf16_length(NEW.text) THEN
    RAISE EXCEPTION 'text_length % is not the length of the text, %', NEW.text_length, utf16_length(NEW.text) USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER article_version_measures_its_text BEFORE INSERT ON "article_version" FOR EACH ROW EXECUTE FUNCTION article_version_measures_its_text();

CREATE FUNCTION range_stands_inside_its_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."end" > (SELECT text_length FROM "article_version" WHERE id = NEW.version_id) THEN
    RAISE EXCEPTION 'the range %-% ends outside the text of its version', NEW.start, NEW."end" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER passage_stands_inside_its_text BEFORE INSERT OR UPDATE ON "passage" FOR EACH ROW EXECUTE FUNCTION range_stands_inside_its_text();
CREATE TRIGGER claim_quote_stands_inside_its_text BEFORE INSERT OR UPDATE ON "claim_quote" FOR EACH ROW EXECUTE FUNCTION range_stands_inside_its_text();

CREATE FUNCTION quote_stands_in_its_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF strpos((SELECT text FROM "article_version" WHERE id = NEW.version_id), NEW.exact) = 0 THEN
    RAISE EXCEPTION 'the quoted words do not stand in the version' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER claim_quote_stands_in_its_version BEFORE INSERT OR UPDATE ON "claim_quote" FOR EACH ROW EXECUTE FUNCTION quote_stands_in_its_version();

-- One open mark for each passage; a withdrawn one says by whom
CREATE UNIQUE INDEX mark_one_open_for_each_passage ON "mark" (passage_id) WHERE withdrawn_at IS NULL;
ALTER TABLE "mark" ADD CONSTRAINT mark_withdrawn_by_someone CHECK ((withdrawn_at IS NULL) = (withdrawn_by_id IS NULL));
ALTER TABLE "mark" ADD CONSTRAINT mark_has_a_reason CHECK (reason <> '');

-- Status and verdict are never mixed, and never contradict each other
ALTER TABLE "claim" ADD CONSTRAINT claim_says_something CHECK (statement <> '' AND number >= 1);
ALTER TABLE "claim" ADD CONSTRAINT claim_settled_has_a_settled_verdict
  CHECK ((status = 'settled') = (num_nonnulls(settled_verdict_id, adjudication_id) = 1));
ALTER TABLE "claim" ADD CONSTRAINT claim_settled_has_a_rating
  CHECK ((status = 'settled') = (rating_id IS NOT NULL) AND (status = 'settled') = (settled_at IS NOT NULL));
ALTER TABLE "claim" ADD CONSTRAINT claim_dropped_has_a_reason CHECK ((status = 'dropped') = (drop_reason IS NOT NULL));

CREATE FUNCTION claim_is_settled_by_its_own_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.settled_verdict_id IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM "verdict" v WHERE v.id = NEW.settled_verdict_id AND v.claim_id = NEW.id AND v.rating_id = NEW.rating_id) THEN
    RAISE EXCEPTION 'the settled verdict is of another claim or rating' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.adjudication_id IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM "adjudication" a WHERE a.id = NEW.adjudication_id AND a.claim_id = NEW.id AND a.rating_id = NEW.rating_id) THEN
    RAISE EXCEPTION 'the settling adjudication is of another claim or rating' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER claim_is_settled_by_its_own_verdict BEFORE INSERT OR UPDATE ON "claim" FOR EACH ROW
  WHEN (NEW.status = 'settled') EXECUTE FUNCTION claim_is_settled_by_its_own_verdict();

-- Evidence says something: the source's words, or ours about it
ALTER TABLE "evidence" ADD CONSTRAINT evidence_says_something CHECK (number >= 1 AND (coalesce(quote, '') <> '' OR coalesce(note, '') <> ''));
ALTER TABLE "evidence" ADD CONSTRAINT evidence_withdrawn_has_a_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));
ALTER TABLE "source" ADD CONSTRAINT source_does_not_derive_from_itself CHECK (derives_from_id <> id);
ALTER TABLE "source" ADD CONSTRAINT source_address_is_http CHECK (url IS NULL OR url ~* '^https?://');
ALTER TABLE "source" ADD CONSTRAINT source_address_has_its_key CHECK ((url IS NULL) = (url_key IS NULL));
ALTER TABLE "rating" ADD CONSTRAINT rating_number_from_one CHECK (claim_review_value IS NULL OR claim_review_value BETWEEN 1 AND 100);

-- An open verdict points at a verdict of the same claim and reviewer
CREATE FUNCTION open_verdict_is_of_its_reviewer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "verdict" v WHERE v.id = NEW.verdict_id AND v.claim_id = NEW.claim_id AND v.reviewer_id = NEW.reviewer_id) THEN
    RAISE EXCEPTION 'the open verdict is of another claim or reviewer' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER open_verdict_is_of_its_reviewer BEFORE INSERT OR UPDATE ON "open_verdict" FOR EACH ROW EXECUTE FUNCTION open_verdict_is_of_its_reviewer();

-- Nobody adjudicates a claim on which they gave a verdict
CREATE FUNCTION adjudicator_took_no_side() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "verdict" v WHERE v.claim_id = NEW.claim_id AND v.reviewer_id = NEW.editor_id) THEN
    RAISE EXCEPTION 'an editor who gave a verdict on a claim cannot adjudicate it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER adjudicator_took_no_side BEFORE INSERT ON "adjudication" FOR EACH ROW EXECUTE FUNCTION adjudicator_took_no_side();

-- What a reader may later ask about is never changed and never deleted
ALTER TABLE "edition" ADD CONSTRAINT edition_hash_is_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$' AND number >= 1);
CREATE FUNCTION is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a row of % is never changed and never deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER article_version_is_never_changed BEFORE UPDATE OR DELETE ON "article_version" FOR EACH ROW EXECUTE FUNCTION is_never_changed();
CREATE TRIGGER passage_is_never_changed BEFORE UPDATE OR DELETE ON "passage" FOR EACH ROW EXECUTE FUNCTION is_never_changed();
CREATE TRIGGER verdict_is_never_changed BEFORE UPDATE OR DELETE ON "verdict" FOR EACH ROW EXECUTE FUNCTION is_never_changed();
CREATE TRIGGER verdict_evidence_is_never_changed BEFORE UPDATE OR DELETE ON "verdict_evidence" FOR EACH ROW EXECUTE FUNCTION is_never_changed();
CREATE TRIGGER adjudication_is_never_changed BEFORE UPDATE OR DELETE ON "adjudication" FOR EACH ROW EXECUTE FUNCTION is_never_changed();
CREATE TRIGGER adjudication_verdict_is_never_changed BEFORE UPDATE OR DELETE ON "adjudication_verdict" FOR EACH ROW EXECUTE FUNCTION is_never_changed();
CREATE TRIGGER edition_is_never_changed BEFORE UPDATE OR DELETE ON "edition" FOR EACH ROW EXECUTE FUNCTION is_never_changed();
CREATE TRIGGER event_is_never_changed BEFORE UPDATE OR DELETE ON "event" FOR EACH ROW EXECUTE FUNCTION is_never_changed();
CREATE TRIGGER article_version_is_never_emptied BEFORE TRUNCATE ON "article_version" EXECUTE FUNCTION is_never_changed();
CREATE TRIGGER verdict_is_never_emptied BEFORE TRUNCATE ON "verdict" EXECUTE FUNCTION is_never_changed();
CREATE TRIGGER edition_is_never_emptied BEFORE TRUNCATE ON "edition" EXECUTE FUNCTION is_never_changed();
CREATE TRIGGER event_is_never_emptied BEFORE TRUNCATE ON "event" EXECUTE FUNCTION is_never_changed();
