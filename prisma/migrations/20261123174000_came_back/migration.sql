-- My desk: what came back since it was reopened
CREATE INDEX claim_reopened ON "claim" (desk_id, id)
  WHERE reopened_at IS NOT NULL AND status IN ('open', 'checking', 'second_look');
