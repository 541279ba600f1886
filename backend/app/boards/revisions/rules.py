"""How a revision is kept: in the statement that changes the description, so that the hot path stays one round trip.

What one person writes within five minutes is one revision. The first edit also keeps what was there before it.
"""

REVISED = """,
original AS (
  INSERT INTO card_revision (card_id, n, body, author_id, created_at, updated_at)
  SELECT card.id, 1, card.description, card.created_by, card.created_at, card.created_at
    FROM card JOIN changed ON changed.id = card.id
   WHERE card.description <> '' AND NOT EXISTS (SELECT 1 FROM card_revision r WHERE r.card_id = card.id)
),
merged AS (
  UPDATE card_revision r SET body = %(description)s, updated_at = %(updated_at)s
    FROM changed
   WHERE r.card_id = changed.id AND r.author_id = %(actor)s AND r.n > 1
     AND r.n = (SELECT max(n) FROM card_revision WHERE card_id = changed.id)
     AND r.created_at > %(updated_at)s::timestamptz - interval '5 minutes'
  RETURNING r.n
),
revised AS (
  INSERT INTO card_revision (card_id, n, body, author_id, created_at, updated_at)
  SELECT changed.id, %(version)s, %(description)s, %(actor)s, %(updated_at)s, %(updated_at)s
    FROM changed WHERE NOT EXISTS (SELECT 1 FROM merged)
)"""
