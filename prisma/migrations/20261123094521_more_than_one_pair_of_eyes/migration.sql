-- CreateEnum
CREATE TYPE "MailChoice" AS ENUM ('at_once', 'daily', 'off');

-- CreateEnum
CREATE TYPE "SignInWay" AS ENUM ('password', 'oidc');

-- CreateEnum
CREATE TYPE "ToldBecause" AS ENUM ('mentioned', 'replied', 'commented', 'assigned', 'taken_away', 'disputed', 'decided', 'reopened', 'sign_off_withdrawn', 'late');

-- CreateEnum
CREATE TYPE "Doing" AS ENUM ('reading', 'editing');

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "reopened_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "seal_verdicts" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "second_factor_for_editors" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "verdicts_needed_more" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "digest_at" TIMESTAMPTZ(3),
ADD COLUMN     "mail_choice" "MailChoice" NOT NULL DEFAULT 'at_once';

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "totp_confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "totp_last_step" BIGINT,
ADD COLUMN     "totp_secret" TEXT;

-- AlterTable
ALTER TABLE "user_session" ADD COLUMN     "address" TEXT,
ADD COLUMN     "device" TEXT,
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "way" "SignInWay" NOT NULL DEFAULT 'password';

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "token_sha256" TEXT NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_at" TIMESTAMPTZ(3),
    "taken_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "passage_id" UUID,
    "claim_id" UUID,
    "evidence_id" UUID,
    "verdict_id" UUID,
    "thread_id" UUID,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_text" (
    "comment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_text_pkey" PRIMARY KEY ("comment_id","number")
);

-- CreateTable
CREATE TABLE "mention" (
    "comment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("comment_id","user_id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "because" "ToldBecause" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_off" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "editor_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_because" TEXT,
    "withdrawn_by_id" UUID,

    CONSTRAINT "sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presence" (
    "tab_id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "article_id" UUID,
    "claim_id" UUID,
    "doing" "Doing" NOT NULL DEFAULT 'reading',
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("tab_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_sha256_key" ON "invitation"("token_sha256");

-- CreateIndex
CREATE INDEX "invitation_desk_id_created_at_idx" ON "invitation"("desk_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "password_reset_token_sha256_key" ON "password_reset"("token_sha256");

-- CreateIndex
CREATE INDEX "password_reset_user_id_idx" ON "password_reset"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_user_id_sha256_key" ON "recovery_code"("user_id", "sha256");

-- CreateIndex
CREATE INDEX "comment_article_id_id_idx" ON "comment"("article_id", "id");

-- CreateIndex
CREATE INDEX "comment_claim_id_id_idx" ON "comment"("claim_id", "id");

-- CreateIndex
CREATE INDEX "comment_thread_id_id_idx" ON "comment"("thread_id", "id");

-- CreateIndex
CREATE INDEX "mention_user_id_idx" ON "mention"("user_id");

-- CreateIndex
CREATE INDEX "notification_user_id_desk_id_id_idx" ON "notification"("user_id", "desk_id", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notification_event_id_user_id_key" ON "notification"("event_id", "user_id");

-- CreateIndex
CREATE INDEX "sign_off_article_id_id_idx" ON "sign_off"("article_id", "id" DESC);

-- CreateIndex
CREATE INDEX "presence_desk_id_claim_id_idx" ON "presence"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "claim_desk_id_due_at_idx" ON "claim"("desk_id", "due_at");

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_taken_by_id_fkey" FOREIGN KEY ("taken_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_verdict_id_fkey" FOREIGN KEY ("verdict_id") REFERENCES "verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_text" ADD CONSTRAINT "comment_text_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language cannot say.
ALTER TABLE "desk" ADD CONSTRAINT desk_asks_for_one_to_three_verdicts_of_more CHECK (verdicts_needed_more BETWEEN 1 AND 3);

-- How many verdicts of one mind settle this claim on its desk now
CREATE FUNCTION verdicts_needed_by(c "claim") RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT GREATEST(d.verdicts_needed, CASE WHEN c.accuses OR c.priority = 'high' THEN d.verdicts_needed_more ELSE 1 END)
  FROM "desk" d WHERE d.id = c.desk_id
$$;

-- From when on verdicts on a claim count among those it needs, and can be sealed
CREATE FUNCTION verdicts_count_since(c "claim") RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(c.reopened_at, '-infinity'::timestamptz)
$$;

-- Whether verdicts on a claim that differ were laid open: it was disputed since it was last reopened, as the chain of its desk has it
CREATE FUNCTION verdicts_were_seen(c "claim") RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((
    SELECT e.kind = 'claim.disputed' FROM "event" e JOIN "event_link" l ON l.event_id = e.id
    WHERE e.claim_id = c.id AND e.kind IN ('claim.disputed', 'claim.reopened') ORDER BY l.sequence DESC LIMIT 1), false)
$$;

-- The one rule of sealing: while a claim of a desk that seals still waits for verdicts, whoever has given none since it was
-- (re)opened sees none given since then. Which verdicts a claim needs does not matter: else editing it would open the seal; and
-- a claim that is dropped keeps it: else dropping it for a moment would.
CREATE FUNCTION verdicts_are_sealed(c "claim", person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT d.seal_verdicts
    AND (c.status IN ('open', 'checking', 'second_look') OR (c.status = 'dropped' AND NOT verdicts_were_seen(c)))
    AND NOT EXISTS (
      SELECT 1 FROM "open_verdict" o JOIN "verdict" v ON v.id = o.verdict_id
      WHERE o.claim_id = c.id AND o.reviewer_id = person AND v.given_at >= verdicts_count_since(c))
  FROM "desk" d WHERE d.id = c.desk_id
$$;

-- A claim becomes settled by verdicts only when enough different people are of one mind
CREATE FUNCTION claim_settled_needs_enough() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  agreeing integer;
  differing integer;
BEGIN
  SELECT count(DISTINCT o.reviewer_id) FILTER (WHERE v.rating_id = NEW.rating_id AND v.given_at >= verdicts_count_since(NEW)),
         count(*) FILTER (WHERE v.rating_id <> NEW.rating_id)
    INTO agreeing, differing
    FROM "open_verdict" o JOIN "verdict" v ON v.id = o.verdict_id WHERE o.claim_id = NEW.id;
  IF agreeing < verdicts_needed_by(NEW) OR differing > 0 THEN
    RAISE EXCEPTION 'the claim needs % verdicts of one mind, it has % and % of another', verdicts_needed_by(NEW), agreeing, differing USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER claim_settled_needs_enough BEFORE UPDATE ON "claim" FOR EACH ROW
  WHEN (NEW.settled_verdict_id IS NOT NULL AND (OLD.status <> 'settled' OR NEW.rating_id <> OLD.rating_id OR OLD.settled_verdict_id IS NULL))
  EXECUTE FUNCTION claim_settled_needs_enough();
CREATE FUNCTION claim_begins_unsettled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a claim is settled by verdicts that are given on it' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER claim_begins_unsettled BEFORE INSERT ON "claim" FOR EACH ROW
  WHEN (NEW.status = 'settled') EXECUTE FUNCTION claim_begins_unsettled();

-- Whoever decided between the verdicts on a claim does not become one of them while the decision stands
CREATE FUNCTION verdict_is_not_of_its_adjudicator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "claim" c JOIN "adjudication" a ON a.id = c.adjudication_id
             WHERE c.id = NEW.claim_id AND c.status = 'settled' AND a.editor_id = NEW.reviewer_id) THEN
    RAISE EXCEPTION 'an editor whose decision stands on a claim gives no verdict on it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER verdict_is_not_of_its_adjudicator BEFORE INSERT ON "verdict" FOR EACH ROW EXECUTE FUNCTION verdict_is_not_of_its_adjudicator();

-- Talking
ALTER TABLE "comment" ADD CONSTRAINT comment_says_something CHECK (text <> '' AND version >= 1);
ALTER TABLE "comment" ADD CONSTRAINT comment_is_on_one_thing CHECK (num_nonnulls(passage_id, evidence_id, verdict_id) <= 1);
ALTER TABLE "comment" ADD CONSTRAINT comment_on_part_of_a_claim_names_it CHECK (num_nonnulls(evidence_id, verdict_id) = 0 OR claim_id IS NOT NULL);
ALTER TABLE "comment" ADD CONSTRAINT comment_on_a_passage_is_on_no_claim CHECK (passage_id IS NULL OR claim_id IS NULL);
ALTER TABLE "comment" ADD CONSTRAINT comment_resolved_by_someone CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL));
ALTER TABLE "comment" ADD CONSTRAINT comment_only_threads_are_resolved CHECK (thread_id IS NULL OR resolved_at IS NULL);
CREATE FUNCTION comment_fits_its_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "article" a WHERE a.id = NEW.article_id AND a.desk_id = NEW.desk_id)
    OR (NEW.claim_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "claim" c WHERE c.id = NEW.claim_id AND c.article_id = NEW.article_id))
    OR (NEW.evidence_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "evidence" e WHERE e.id = NEW.evidence_id AND e.claim_id = NEW.claim_id))
    OR (NEW.verdict_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "verdict" v WHERE v.id = NEW.verdict_id AND v.claim_id = NEW.claim_id))
    OR (NEW.passage_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "passage" p JOIN "article_version" v ON v.id = p.version_id
                                                   WHERE p.id = NEW.passage_id AND v.article_id = NEW.article_id))
    OR (NEW.thread_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "comment" t WHERE t.id = NEW.thread_id AND t.thread_id IS NULL
          AND (t.article_id, t.claim_id, t.passage_id, t.evidence_id, t.verdict_id)
              IS NOT DISTINCT FROM (NEW.article_id, NEW.claim_id, NEW.passage_id, NEW.evidence_id, NEW.verdict_id)))
  THEN
    RAISE EXCEPTION 'the comment is not where its thread is, or on a thing of another place' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_fits_its_place BEFORE INSERT OR UPDATE OF desk_id, article_id, claim_id, passage_id, evidence_id, verdict_id, thread_id
  ON "comment" FOR EACH ROW EXECUTE FUNCTION comment_fits_its_place();
CREATE TRIGGER comment_text_is_never_changed BEFORE UPDATE OR DELETE ON "comment_text" FOR EACH ROW EXECUTE FUNCTION is_never_changed();
CREATE TRIGGER comment_text_is_never_emptied BEFORE TRUNCATE ON "comment_text" EXECUTE FUNCTION is_never_changed();
CREATE INDEX notification_not_read ON "notification" (user_id, desk_id) WHERE read_at IS NULL;
CREATE INDEX notification_not_mailed ON "notification" (created_at) WHERE mailed_at IS NULL AND read_at IS NULL;

-- An article has one sign-off that stands; a sign-off is withdrawn once and never otherwise changed
CREATE UNIQUE INDEX sign_off_one_stands ON "sign_off" (article_id) WHERE withdrawn_at IS NULL;
ALTER TABLE "sign_off" ADD CONSTRAINT sign_off_withdrawn_says_why CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL));
CREATE FUNCTION sign_off_is_only_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL
    OR (OLD.id, OLD.desk_id, OLD.article_id, OLD.version_id, OLD.editor_id, OLD.signed_at, OLD.reason)
       IS DISTINCT FROM (NEW.id, NEW.desk_id, NEW.article_id, NEW.version_id, NEW.editor_id, NEW.signed_at, NEW.reason) THEN
    RAISE EXCEPTION 'a sign-off is withdrawn, never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sign_off_is_only_withdrawn BEFORE UPDATE OR DELETE ON "sign_off" FOR EACH ROW EXECUTE FUNCTION sign_off_is_only_withdrawn();

-- People: links and codes are kept as hashes only
ALTER TABLE "invitation" ADD CONSTRAINT invitation_is_kept_as_hash CHECK (token_sha256 ~ '^[0-9a-f]{64}$' AND email = lower(email) AND email <> '');
ALTER TABLE "invitation" ADD CONSTRAINT invitation_taken_by_someone CHECK ((taken_at IS NULL) = (taken_by_id IS NULL));
ALTER TABLE "password_reset" ADD CONSTRAINT password_reset_is_kept_as_hash CHECK (token_sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE "recovery_code" ADD CONSTRAINT recovery_code_is_kept_as_hash CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE "user" ADD CONSTRAINT user_second_factor_has_a_secret CHECK (totp_confirmed_at IS NULL OR totp_secret IS NOT NULL);

-- Who is here is worth nothing after a crash
ALTER TABLE "presence" SET UNLOGGED;

-- What changed is told to every server process when it is committed: ids, never words
CREATE FUNCTION event_is_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('plumbline_live', jsonb_build_object('about', 'event', 'desk', NEW.desk_id, 'article', NEW.article_id,
    'claim', NEW.claim_id, 'source', NEW.data ->> 'sourceId', 'actor', NEW.actor_id, 'kind', NEW.kind)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER event_is_told AFTER INSERT ON "event" FOR EACH ROW EXECUTE FUNCTION event_is_told();
CREATE FUNCTION notification_is_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('plumbline_live', jsonb_build_object('about', 'notification', 'desk', NEW.desk_id, 'user', NEW.user_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER notification_is_told AFTER INSERT ON "notification" FOR EACH ROW EXECUTE FUNCTION notification_is_told();

-- The chain is written by the owner of the tables in the name of whoever adds an event: the application itself cannot add a link
ALTER FUNCTION event_joins_the_chain() SECURITY DEFINER;
ALTER FUNCTION event_joins_the_chain() SET search_path = public, pg_temp;

-- Whatever guards a table looks at the tables themselves, never at a temporary one of the same name that somebody put in the way
DO $$
DECLARE
  guard regprocedure;
BEGIN
  FOR guard IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prorettype = 'trigger'::regtype LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = public, pg_temp', guard);
  END LOOP;
END $$;
