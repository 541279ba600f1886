"""add the companion: talks, what they remember, and the safety plan"""

import sqlalchemy as sa
from alembic import op

revision = "companion"
down_revision = "mail_notices"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table('chat_thread',
    sa.Column('id', sa.UUID(), nullable=False),
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.Column('last_seq', sa.Integer(), server_default=sa.text('0'), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_chat_thread_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_chat_thread')),
    schema='growth'
    )
    op.create_index('ix_chat_thread_user_id_updated_at_id', 'chat_thread', ['user_id', 'updated_at', 'id'], unique=False, schema='growth')
    op.create_table('companion_leave',
    sa.Column('id', sa.UUID(), nullable=False),
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('knows_growth', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('sends_mood', sa.Boolean(), server_default=sa.text('false'), nullable=False),
    sa.Column('agreed_model', sa.Text(), nullable=True),
    sa.Column('agreed_at', sa.DateTime(timezone=True), nullable=True),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_companion_leave_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_companion_leave')),
    sa.UniqueConstraint('user_id', name=op.f('uq_companion_leave_user_id')),
    schema='growth'
    )
    op.create_table('safety_plan',
    sa.Column('id', sa.UUID(), nullable=False),
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.Column('updated_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('version', sa.Integer(), server_default=sa.text('1'), nullable=False),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_safety_plan_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_safety_plan')),
    sa.UniqueConstraint('user_id', name=op.f('uq_safety_plan_user_id')),
    schema='growth'
    )
    op.create_table('chat_message',
    sa.Column('id', sa.UUID(), nullable=False),
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('thread_id', sa.UUID(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('answers_seq', sa.Integer(), nullable=True),
    sa.Column('role', sa.Text(), nullable=False),
    sa.Column('status', sa.Text(), nullable=False),
    sa.Column('provider', sa.Text(), nullable=True),
    sa.Column('content_version', sa.SmallInteger(), nullable=True),
    sa.Column('local_day', sa.Date(), nullable=False),
    sa.Column('created_at', sa.DateTime(timezone=True), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.CheckConstraint("role IN ('person', 'companion')", name=op.f('ck_chat_message_role')),
    sa.CheckConstraint("status IN ('complete', 'interrupted')", name=op.f('ck_chat_message_status')),
    sa.ForeignKeyConstraint(['thread_id'], ['growth.chat_thread.id'], name=op.f('fk_chat_message_thread_id_chat_thread'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_chat_message_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_chat_message')),
    sa.UniqueConstraint('thread_id', 'answers_seq', name=op.f('uq_chat_message_thread_id_answers_seq')),
    sa.UniqueConstraint('thread_id', 'seq', name=op.f('uq_chat_message_thread_id_seq')),
    schema='growth'
    )
    op.create_index('ix_chat_message_user_id_created_at_id', 'chat_message', ['user_id', 'created_at', 'id'], unique=False, schema='growth')
    op.create_table('chat_state',
    sa.Column('id', sa.UUID(), nullable=False),
    sa.Column('thread_id', sa.UUID(), nullable=False),
    sa.Column('user_id', sa.UUID(), nullable=False),
    sa.Column('sealed', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['thread_id'], ['growth.chat_thread.id'], name=op.f('fk_chat_state_thread_id_chat_thread'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['user_id'], ['person.id'], name=op.f('fk_chat_state_user_id_person'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_chat_state')),
    sa.UniqueConstraint('thread_id', name=op.f('uq_chat_state_thread_id')),
    schema='growth'
    )
    op.create_index(op.f('ix_chat_state_user_id'), 'chat_state', ['user_id'], unique=False, schema='growth')


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f('ix_chat_state_user_id'), table_name='chat_state', schema='growth')
    op.drop_table('chat_state', schema='growth')
    op.drop_index('ix_chat_message_user_id_created_at_id', table_name='chat_message', schema='growth')
    op.drop_table('chat_message', schema='growth')
    op.drop_table('safety_plan', schema='growth')
    op.drop_table('companion_leave', schema='growth')
    op.drop_index('ix_chat_thread_user_id_updated_at_id', table_name='chat_thread', schema='growth')
    op.drop_table('chat_thread', schema='growth')
