"""add growth: a schema of its own for what is private"""

import sqlalchemy as sa
from alembic import op

revision = "growth"
down_revision = "limits_and_dates"
branch_labels = None
depends_on = None

# A person's rows go with the person: then their account is no longer there when the trigger asks.
APPEND_ONLY = """
CREATE FUNCTION growth.refuse_change_of_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM public.person WHERE id = OLD.user_id) THEN
    RAISE EXCEPTION 'the ledger of points can only be added to' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END
$$
"""
TRIGGER = """
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON growth.points_ledger
  FOR EACH ROW EXECUTE FUNCTION growth.refuse_change_of_ledger()
"""


def upgrade() -> None:
    """Make the schema and its tables; the ledger can only be added to."""
    op.execute("CREATE SCHEMA growth")
    op.create_table('activity_day',
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('local_day', sa.Date(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('n', sa.Integer(), nullable=False),
    sa.Column('first_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint('n >= 1', name=op.f('ck_activity_day_n')),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_activity_day_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('user_id', 'local_day', 'kind', name=op.f('pk_activity_day')),
    schema='growth'
    )
    op.create_table('daily_challenge',
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('local_day', sa.Date(), nullable=False),
    sa.Column('id', sa.UUID(), nullable=False),
    sa.Column('template_key', sa.Text(), nullable=True),
    sa.Column('swaps', sa.SmallInteger(), nullable=False),
    sa.Column('completed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('sealed', sa.LargeBinary(), nullable=True),
    sa.CheckConstraint('swaps BETWEEN 0 AND 1', name=op.f('ck_daily_challenge_swaps')),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_daily_challenge_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('user_id', 'local_day', name=op.f('pk_daily_challenge')),
    schema='growth'
    )
    op.create_table('exercise_session',
    sa.Column('id', sa.UUID(), nullable=False),
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('exercise_key', sa.Text(), nullable=False),
    sa.Column('local_day', sa.Date(), nullable=False),
    sa.Column('started_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('finished_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_exercise_session_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_exercise_session')),
    schema='growth'
    )
    op.create_index('ix_exercise_session_user_id_started_at_id', 'exercise_session', ['user_id', 'started_at', 'id'], unique=False, schema='growth')
    op.create_table('mood_entry',
    sa.Column('id', sa.UUID(), nullable=False),
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('occurred_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('time_zone', sa.Text(), nullable=False),
    sa.Column('local_day', sa.Date(), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_mood_entry_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mood_entry')),
    schema='growth'
    )
    op.create_index('ix_mood_entry_user_id_occurred_at_id', 'mood_entry', ['user_id', 'occurred_at', 'id'], unique=False, schema='growth')
    op.create_table('points_ledger',
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('id', sa.UUID(), nullable=False),
    sa.Column('award_key', sa.Text(), nullable=False),
    sa.Column('points', sa.Integer(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('local_day', sa.Date(), nullable=False),
    sa.Column('vpet_id', sa.UUID(), nullable=True),
    sa.Column('source_id', sa.UUID(), nullable=True),
    sa.Column('reverses_id', sa.UUID(), nullable=True),
    sa.Column('rule_version', sa.SmallInteger(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint('points <> 0', name=op.f('ck_points_ledger_points')),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_points_ledger_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('user_id', 'id', name=op.f('pk_points_ledger')),
    sa.UniqueConstraint('user_id', 'award_key', name=op.f('uq_points_ledger_user_id_award_key')),
    sa.UniqueConstraint('user_id', 'reverses_id', name=op.f('uq_points_ledger_user_id_reverses_id')),
    schema='growth'
    )
    op.create_index('ix_points_ledger_user_id_local_day', 'points_ledger', ['user_id', 'local_day'], unique=False, schema='growth')
    op.create_index('ix_points_ledger_source_id', 'points_ledger', ['source_id'], unique=False, schema='growth')
    op.create_table('profile',
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('time_zone', sa.Text(), nullable=False),
    sa.Column('day_start_hour', sa.SmallInteger(), server_default=sa.text('4'), nullable=False),
    sa.Column('country', sa.Text(), nullable=True),
    sa.Column('paused_from', sa.Date(), nullable=True),
    sa.Column('paused_until', sa.Date(), nullable=True),
    sa.Column('shares_pet', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('shows_streak', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('xp_total', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.CheckConstraint('day_start_hour BETWEEN 0 AND 6', name=op.f('ck_profile_day_start_hour')),
    sa.CheckConstraint('paused_until >= paused_from', name=op.f('ck_profile_pause')),
    sa.CheckConstraint('xp_total >= 0', name=op.f('ck_profile_xp_total')),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_profile_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('user_id', name=op.f('pk_profile')),
    schema='growth'
    )
    op.create_table('project',
    sa.Column('id', sa.UUID(), nullable=False),
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('status', sa.Text(), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.CheckConstraint("status IN ('planned', 'ongoing', 'completed', 'archived')", name=op.f('ck_project_status')),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_project_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_project')),
    schema='growth'
    )
    op.create_index('ix_project_user_id_id', 'project', ['user_id', 'id'], unique=False, schema='growth')
    op.create_table('turn',
    sa.Column('id', sa.UUID(), nullable=False),
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('starts_on', sa.Date(), nullable=False),
    sa.Column('ends_on', sa.Date(), nullable=False),
    sa.Column('closed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.CheckConstraint('ends_on = starts_on + 27', name=op.f('ck_turn_length')),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_turn_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_turn')),
    sa.UniqueConstraint('user_id', 'number', name=op.f('uq_turn_user_id_number')),
    schema='growth'
    )
    op.create_table('tz_history',
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('effective_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('time_zone', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_tz_history_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('user_id', 'effective_at', name=op.f('pk_tz_history')),
    schema='growth'
    )
    op.create_table('user_key',
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('wrapped_key', sa.LargeBinary(), nullable=False),
    sa.Column('version', sa.SmallInteger(), nullable=False),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_user_key_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('user_id', name=op.f('pk_user_key')),
    schema='growth'
    )
    op.create_table('vpet',
    sa.Column('id', sa.UUID(), nullable=False),
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('species', sa.Text(), nullable=False),
    sa.Column('is_active', sa.Boolean(), nullable=False),
    sa.Column('xp', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.Column('born_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.CheckConstraint("species IN ('sprout', 'fox', 'owl', 'snail', 'cloud')", name=op.f('ck_vpet_species')),
    sa.CheckConstraint('xp >= 0', name=op.f('ck_vpet_xp')),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_vpet_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_vpet')),
    schema='growth'
    )
    op.create_index('ix_vpet_user_id', 'vpet', ['user_id'], unique=False, schema='growth')
    op.create_index('uq_vpet_active', 'vpet', ['user_id'], unique=True, schema='growth', postgresql_where=sa.text('is_active'))
    op.create_table('challenge',
    sa.Column('id', sa.UUID(), nullable=False),
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('turn_id', sa.UUID(), nullable=True),
    sa.Column('area', sa.Text(), nullable=False),
    sa.Column('effort', sa.Text(), nullable=False),
    sa.Column('points_reward', sa.SmallInteger(), nullable=False),
    sa.Column('status', sa.Text(), nullable=False),
    sa.Column('is_completed', sa.Boolean(), sa.Computed("status = 'completed'", persisted=True), nullable=False),
    sa.Column('starts_on', sa.Date(), nullable=True),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('completed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.CheckConstraint("area IN ('body', 'mind', 'people', 'work', 'home', 'meaning')", name=op.f('ck_challenge_area')),
    sa.CheckConstraint("effort IN ('small', 'medium', 'large', 'custom')", name=op.f('ck_challenge_effort')),
    sa.CheckConstraint("status IN ('active', 'completed', 'let_go')", name=op.f('ck_challenge_status')),
    sa.CheckConstraint('points_reward BETWEEN 5 AND 100', name=op.f('ck_challenge_points_reward')),
    sa.ForeignKeyConstraint(['turn_id'], ['growth.turn.id'], name=op.f('fk_challenge_turn_id_turn'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_challenge_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_challenge')),
    schema='growth'
    )
    op.create_index(op.f('ix_challenge_turn_id'), 'challenge', ['turn_id'], unique=False, schema='growth')
    op.create_index('ix_challenge_user_id_id', 'challenge', ['user_id', 'id'], unique=False, schema='growth')
    op.create_table('journal_entry',
    sa.Column('id', sa.UUID(), nullable=False),
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('occurred_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('time_zone', sa.Text(), nullable=False),
    sa.Column('local_day', sa.Date(), nullable=False),
    sa.Column('prompt_key', sa.Text(), nullable=True),
    sa.Column('mood_entry_id', sa.UUID(), nullable=True),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.ForeignKeyConstraint(['mood_entry_id'], ['growth.mood_entry.id'], name=op.f('fk_journal_entry_mood_entry_id_mood_entry'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_journal_entry_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_journal_entry')),
    schema='growth'
    )
    op.create_index(op.f('ix_journal_entry_mood_entry_id'), 'journal_entry', ['mood_entry_id'], unique=False, schema='growth')
    op.create_index('ix_journal_entry_user_id_occurred_at_id', 'journal_entry', ['user_id', 'occurred_at', 'id'], unique=False, schema='growth')
    op.create_table('note',
    sa.Column('id', sa.UUID(), nullable=False),
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('project_id', sa.UUID(), nullable=True),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.ForeignKeyConstraint(['project_id'], ['growth.project.id'], name=op.f('fk_note_project_id_project'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_note_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_note')),
    schema='growth'
    )
    op.create_index(op.f('ix_note_project_id'), 'note', ['project_id'], unique=False, schema='growth')
    op.create_index('ix_note_user_id_updated_at_id', 'note', ['user_id', 'updated_at', 'id'], unique=False, schema='growth')
    op.create_table('challenge_step',
    sa.Column('id', sa.UUID(), nullable=False),
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('challenge_id', sa.UUID(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('done_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['challenge_id'], ['growth.challenge.id'], name=op.f('fk_challenge_step_challenge_id_challenge'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_challenge_step_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_challenge_step')),
    sa.UniqueConstraint('challenge_id', 'position', deferrable=True, initially='IMMEDIATE', name=op.f('uq_challenge_step_challenge_id_position')),
    schema='growth'
    )
    op.create_index('ix_challenge_step_user_id', 'challenge_step', ['user_id'], unique=False, schema='growth')
    op.execute(APPEND_ONLY)
    op.execute(TRIGGER)


def downgrade() -> None:
    """Take it back."""
    op.drop_index('ix_challenge_step_user_id', table_name='challenge_step', schema='growth')
    op.drop_table('challenge_step', schema='growth')
    op.drop_index('ix_note_user_id_updated_at_id', table_name='note', schema='growth')
    op.drop_index(op.f('ix_note_project_id'), table_name='note', schema='growth')
    op.drop_table('note', schema='growth')
    op.drop_index('ix_journal_entry_user_id_occurred_at_id', table_name='journal_entry', schema='growth')
    op.drop_index(op.f('ix_journal_entry_mood_entry_id'), table_name='journal_entry', schema='growth')
    op.drop_table('journal_entry', schema='growth')
    op.drop_index('ix_challenge_user_id_id', table_name='challenge', schema='growth')
    op.drop_index(op.f('ix_challenge_turn_id'), table_name='challenge', schema='growth')
    op.drop_table('challenge', schema='growth')
    op.drop_index('uq_vpet_active', table_name='vpet', schema='growth', postgresql_where=sa.text('is_active'))
    op.drop_index('ix_vpet_user_id', table_name='vpet', schema='growth')
    op.drop_table('vpet', schema='growth')
    op.drop_table('user_key', schema='growth')
    op.drop_table('tz_history', schema='growth')
    op.drop_table('turn', schema='growth')
    op.drop_index('ix_project_user_id_id', table_name='project', schema='growth')
    op.drop_table('project', schema='growth')
    op.drop_table('profile', schema='growth')
    op.drop_index('ix_points_ledger_source_id', table_name='points_ledger', schema='growth')
    op.drop_index('ix_points_ledger_user_id_local_day', table_name='points_ledger', schema='growth')
    op.drop_table('points_ledger', schema='growth')
    op.drop_index('ix_mood_entry_user_id_occurred_at_id', table_name='mood_entry', schema='growth')
    op.drop_table('mood_entry', schema='growth')
    op.drop_index('ix_exercise_session_user_id_started_at_id', table_name='exercise_session', schema='growth')
    op.drop_table('exercise_session', schema='growth')
    op.drop_table('daily_challenge', schema='growth')
    op.drop_table('activity_day', schema='growth')
    op.execute("DROP FUNCTION growth.refuse_change_of_ledger()")
    op.execute("DROP SCHEMA growth")
