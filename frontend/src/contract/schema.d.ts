// Generated from frontend-contract/ by `make contract`; do not edit.
export interface paths {
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with user name or e-mail address and password
         * @description Sign in with user name or e-mail address and password.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End this session; its access token is refused from then on
         * @description End this session; its access token is refused from then on.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange the refresh cookie for a new access token and a new cookie
         * @description Exchange the refresh cookie for a new access token and a new cookie.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an account
         * @description Make an account.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/{board_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the whole board: one consistent picture, with the position of its log
         * @description Read the whole board: one consistent picture, with the position of its log.
         */
        get: operations["get_board"];
        put?: never;
        post?: never;
        /**
         * Put a board into the trash, from where it can be restored for 30 days
         * @description Put a board into the trash, from where it can be restored for 30 days.
         */
        delete: operations["delete_board"];
        options?: never;
        head?: never;
        /**
         * Change a board's title, description, status, background or days
         * @description Change a board's title, description, status, background or days.
         */
        patch: operations["update_board"];
        trace?: never;
    };
    "/api/v1/boards/{board_id}/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the cards of a board that fit a filter, oldest first
         * @description List the cards of a board that fit a filter, oldest first.
         */
        get: operations["list_board_cards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/{board_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a board's log from a position, oldest first
         * @description Read a board's log from a position, oldest first.
         */
        get: operations["list_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/{board_id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the public links of a board, expired ones too, oldest first
         * @description List the public links of a board, expired ones too, oldest first.
         */
        get: operations["list_links"];
        put?: never;
        /**
         * Open a board, read only, to whoever has the link; the answer shows the link, once
         * @description Open a board, read only, to whoever has the link; the answer shows the link, once.
         */
        post: operations["create_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/{board_id}/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the lists of a board, in their order, archived ones too
         * @description List the lists of a board, in their order, archived ones too.
         */
        get: operations["list_lists"];
        put?: never;
        /**
         * Create a list on a board
         * @description Create a list on a board.
         */
        post: operations["create_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/{board_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people named on a board
         * @description List the people named on a board.
         */
        get: operations["list_board_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/{board_id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a person of the workspace on a board, or change their role
         * @description Put a person of the workspace on a board, or change their role.
         */
        put: operations["put_board_member"];
        post?: never;
        /**
         * Take a person off a board (admins), or yourself (anybody)
         * @description Take a person off a board (admins), or yourself (anybody).
         */
        delete: operations["remove_board_member"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/{board_id}/trash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was deleted from a board, last deleted first
         * @description List what was deleted from a board, last deleted first.
         */
        get: operations["list_trash"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/{board_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back something you did, as far as nothing later stands against it; is itself an event that can be undone
         * @description Take back something you did, as far as nothing later stands against it; is itself an event that can be undone.
         *
         *     What one request said is taken back as a whole, whichever of its events is named.
         */
        post: operations["undo_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/boards/{board_id}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the webhooks of a board, oldest first
         * @description List the webhooks of a board, oldest first.
         */
        get: operations["list_webhooks"];
        put?: never;
        /**
         * Send a board's events to an address from now on; the answer shows the secret, once
         * @description Send a board's events to an address from now on; the answer shows the secret, once.
         */
        post: operations["create_webhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read somebody's due cards as a calendar; the token is the key, rights are asked at each fetch
         * @description Read somebody's due cards as a calendar; the token is the key, rights are asked at each fetch.
         */
        get: operations["get_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cards/{card_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a whole card
         * @description Read a whole card.
         */
        get: operations["get_card"];
        put?: never;
        post?: never;
        /**
         * Put a card into the trash, from where it can be restored for 30 days
         * @description Put a card into the trash, from where it can be restored for 30 days.
         */
        delete: operations["delete_card"];
        options?: never;
        head?: never;
        /**
         * Change fields of a card; also marks it done or open, archives it or brings it back
         * @description Change fields of a card; also marks it done or open, archives it or brings it back.
         */
        patch: operations["update_card"];
        trace?: never;
    };
    "/api/v1/cards/{card_id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was said about a card, newest first: what one opens a card for comes with the first page
         * @description List what was said about a card, newest first: what one opens a card for comes with the first page.
         */
        get: operations["list_comments"];
        put?: never;
        /**
         * Say something about a card; `@username` names people who see the board
         * @description Say something about a card; `@username` names people who see the board.
         */
        post: operations["create_comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cards/{card_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a card to a place in a list, of this board or another
         * @description Move a card to a place in a list, of this board or another.
         */
        post: operations["move_card"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/comments/{comment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take back one's own comment; who runs the board may take back any
         * @description Take back one's own comment; who runs the board may take back any.
         */
        delete: operations["delete_comment"];
        options?: never;
        head?: never;
        /**
         * Change one's own comment; it is marked as edited
         * @description Change one's own comment; it is marked as edited.
         */
        patch: operations["update_comment"];
        trace?: never;
    };
    "/api/v1/comments/{comment_id}/reactions/{emoji}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put one's sign under a comment
         * @description Put one's sign under a comment.
         */
        put: operations["add_reaction"];
        post?: never;
        /**
         * Take one's sign away
         * @description Take one's sign away.
         */
        delete: operations["remove_reaction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/cave/echoes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what you wrote on this day in other months and years
         * @description Read what you wrote on this day in other months and years.
         */
        get: operations["list_echoes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/challenges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your challenges, the newest first
         * @description List your challenges, the newest first.
         */
        get: operations["list_challenges"];
        put?: never;
        /**
         * Take up a challenge; three at a time are enough
         * @description Take up a challenge; three at a time are enough.
         */
        post: operations["create_challenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/challenges/{challenge_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a challenge
         * @description Read a challenge.
         */
        get: operations["get_challenge"];
        put?: never;
        post?: never;
        /**
         * Forget a challenge for good; your points stay
         * @description Forget a challenge for good; your points stay.
         */
        delete: operations["delete_challenge"];
        options?: never;
        head?: never;
        /**
         * Change an active challenge
         * @description Change an active challenge.
         */
        patch: operations["update_challenge"];
        trace?: never;
    };
    "/api/v1/growth/challenges/{challenge_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a challenge to its end
         * @description Bring a challenge to its end.
         */
        post: operations["complete_challenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/challenges/{challenge_id}/let-go": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a challenge go; it costs nothing
         * @description Let a challenge go; it costs nothing.
         */
        post: operations["let_challenge_go"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/challenges/{challenge_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a challenge up again; its points are taken back exactly
         * @description Take a challenge up again; its points are taken back exactly.
         */
        post: operations["reopen_challenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/challenges/{challenge_id}/reshape": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a challenge fit your life better
         * @description Make a challenge fit your life better.
         */
        post: operations["reshape_challenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/challenges/{challenge_id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a step at the end of a challenge
         * @description Add a step at the end of a challenge.
         */
        post: operations["add_challenge_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/challenges/{challenge_id}/steps/{step_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Drop a step of a challenge
         * @description Drop a step of a challenge.
         */
        delete: operations["delete_challenge_step"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/challenges/{challenge_id}/steps/{step_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a step as done
         * @description Mark a step as done.
         */
        post: operations["complete_challenge_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/challenges/{challenge_id}/steps/{step_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a step as open again
         * @description Mark a step as open again.
         */
        post: operations["reopen_challenge_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/daily-challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the small challenge of today; it is the same on all your devices
         * @description Read the small challenge of today; it is the same on all your devices.
         */
        get: operations["get_daily_challenge"];
        /**
         * Set today's challenge in your own words
         * @description Set today's challenge in your own words.
         */
        put: operations["set_daily_challenge"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/daily-challenge/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark today's challenge as done
         * @description Mark today's challenge as done.
         */
        post: operations["complete_daily_challenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/daily-challenge/swap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draw another challenge for today, once
         * @description Draw another challenge for today, once.
         */
        post: operations["swap_daily_challenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/exercise-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the exercises you did, the latest first
         * @description List the exercises you did, the latest first.
         */
        get: operations["list_exercise_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/exercise-sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how an exercise went
         * @description Read how an exercise went.
         */
        get: operations["get_exercise_session"];
        put?: never;
        post?: never;
        /**
         * Forget a session for good
         * @description Forget a session for good.
         */
        delete: operations["delete_exercise_session"];
        options?: never;
        head?: never;
        /**
         * Say how an exercise went, and finish it
         * @description Say how an exercise went, and finish it.
         */
        patch: operations["update_exercise_session"];
        trace?: never;
    };
    "/api/v1/growth/exercises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the shelf of exercises, with what each did for you so far
         * @description Read the shelf of exercises, with what each did for you so far.
         */
        get: operations["list_exercises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/exercises/{exercise_key}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an exercise
         * @description Begin an exercise.
         */
        post: operations["begin_exercise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your journal, the latest first
         * @description List your journal, the latest first.
         */
        get: operations["list_journal"];
        put?: never;
        /**
         * Begin a journal entry
         * @description Begin a journal entry.
         */
        post: operations["create_journal_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/journal/{entry_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a journal entry
         * @description Read a journal entry.
         */
        get: operations["get_journal_entry"];
        put?: never;
        post?: never;
        /**
         * Forget a journal entry for good
         * @description Forget a journal entry for good.
         */
        delete: operations["delete_journal_entry"];
        options?: never;
        head?: never;
        /**
         * Change a journal entry
         * @description Change a journal entry.
         */
        patch: operations["update_journal_entry"];
        trace?: never;
    };
    "/api/v1/growth/moods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your moods, the latest first
         * @description List your moods, the latest first.
         */
        get: operations["list_moods"];
        put?: never;
        /**
         * Log how you feel
         * @description Log how you feel.
         */
        post: operations["log_mood"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/moods/chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your moods of the last days in numbers
         * @description Read your moods of the last days in numbers.
         */
        get: operations["get_mood_chart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/moods/{mood_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a logged mood
         * @description Read a logged mood.
         */
        get: operations["get_mood"];
        put?: never;
        post?: never;
        /**
         * Forget a mood for good
         * @description Forget a mood for good.
         */
        delete: operations["delete_mood"];
        options?: never;
        head?: never;
        /**
         * Say better how you felt
         * @description Say better how you felt.
         */
        patch: operations["update_mood"];
        trace?: never;
    };
    "/api/v1/growth/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your notes, the last changed first
         * @description List your notes, the last changed first.
         */
        get: operations["list_notes"];
        put?: never;
        /**
         * Write a note of your own
         * @description Write a note of your own.
         */
        post: operations["create_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/notes/{note_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a note
         * @description Read a note.
         */
        get: operations["get_note"];
        put?: never;
        post?: never;
        /**
         * Forget a note for good
         * @description Forget a note for good.
         */
        delete: operations["delete_note"];
        options?: never;
        head?: never;
        /**
         * Change a note
         * @description Change a note.
         */
        patch: operations["update_note"];
        trace?: never;
    };
    "/api/v1/growth/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your points as they were given and taken back, newest first
         * @description List your points as they were given and taken back, newest first.
         */
        get: operations["list_points"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how your days run and where you stand: points, level, active days
         * @description Read how your days run and where you stand: points, level, active days.
         */
        get: operations["get_growth_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your zone, when your day begins, a pause, what you share
         * @description Change your zone, when your day begins, a pause, what you share.
         */
        patch: operations["update_growth_profile"];
        trace?: never;
    };
    "/api/v1/growth/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your own projects, the newest first
         * @description List your own projects, the newest first.
         */
        get: operations["list_projects"];
        put?: never;
        /**
         * Begin a project of your own
         * @description Begin a project of your own.
         */
        post: operations["create_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/projects/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a project of your own
         * @description Read a project of your own.
         */
        get: operations["get_project"];
        put?: never;
        post?: never;
        /**
         * Forget a project for good; its notes stay
         * @description Forget a project for good; its notes stay.
         */
        delete: operations["delete_project"];
        options?: never;
        head?: never;
        /**
         * Change a project of your own
         * @description Change a project of your own.
         */
        patch: operations["update_project"];
        trace?: never;
    };
    "/api/v1/growth/samsara": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the wheel: the turn, what you work on, the balance of your areas of life
         * @description Read the wheel: the turn, what you work on, the balance of your areas of life.
         */
        get: operations["get_samsara"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/turns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a turn of 28 days; challenges that go on come along
         * @description Begin a turn of 28 days; challenges that go on come along.
         */
        post: operations["begin_turn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/turns/{turn_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a turn with a letter to yourself
         * @description Close a turn with a letter to yourself.
         */
        post: operations["close_turn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/vpets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your pets, the oldest first
         * @description List your pets, the oldest first.
         */
        get: operations["list_vpets"];
        put?: never;
        /**
         * Take in a pet
         * @description Take in a pet.
         */
        post: operations["create_vpet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/growth/vpets/{pet_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a pet
         * @description Read a pet.
         */
        get: operations["get_vpet"];
        put?: never;
        post?: never;
        /**
         * Let a pet go; what you earned stays yours
         * @description Let a pet go; what you earned stays yours.
         */
        delete: operations["release_vpet"];
        options?: never;
        head?: never;
        /**
         * Rename a pet, or make it the one that is about
         * @description Rename a pet, or make it the one that is about.
         */
        patch: operations["update_vpet"];
        trace?: never;
    };
    "/api/v1/growth/vpets/{pet_id}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Say what your pet's mood comes from
         * @description Say what your pet's mood comes from.
         */
        get: operations["explain_vpet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what this instance is called and how one gets an account
         * @description Read what this instance is called and how one gets an account.
         */
        get: operations["get_instance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{link_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a public link
         * @description Revoke a public link.
         */
        delete: operations["delete_link"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{list_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a list
         * @description Read a list.
         */
        get: operations["get_list"];
        put?: never;
        post?: never;
        /**
         * Put a list with its cards into the trash, from where it can be restored for 30 days
         * @description Put a list with its cards into the trash, from where it can be restored for 30 days.
         */
        delete: operations["delete_list"];
        options?: never;
        head?: never;
        /**
         * Rename a list, limit it, archive it or bring it back
         * @description Rename a list, limit it, archive it or bring it back.
         */
        patch: operations["update_list"];
        trace?: never;
    };
    "/api/v1/lists/{list_id}/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the cards of a list, in their order, without the archived ones
         * @description List the cards of a list, in their order, without the archived ones.
         */
        get: operations["list_cards"];
        put?: never;
        /**
         * Create a card in a list
         * @description Create a card in a list.
         */
        post: operations["create_card"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{list_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a list on its board
         * @description Move a list on its board.
         */
        post: operations["move_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read your own account
         * @description Read your own account.
         */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your own account
         * @description Change your own account.
         */
        patch: operations["update_me"];
        trace?: never;
    };
    "/api/v1/me/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your calendar feeds, oldest first
         * @description List your calendar feeds, oldest first.
         */
        get: operations["list_calendar_feeds"];
        put?: never;
        /**
         * Make an address for a calendar program; the answer shows it, once
         * @description Make an address for a calendar program; the answer shows it, once.
         */
        post: operations["create_calendar_feed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calendar-feeds/{feed_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke one of your calendar feeds
         * @description Revoke one of your calendar feeds.
         */
        delete: operations["delete_calendar_feed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password; all your other sessions end
         * @description Set a new password; all your other sessions end.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your open sessions, newest first
         * @description List your open sessions, newest first.
         */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of your sessions
         * @description End one of your sessions.
         */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/boards/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a board by its public link: open lists and cards, names instead of people
         * @description Read a board by its public link: open lists and cards, names instead of people.
         */
        get: operations["get_public_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/boards/{token}/cards/{card_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a card says by the public link of its board
         * @description Read what a card says by the public link of its board.
         */
        get: operations["get_public_card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trash/{item_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a card, a list with its cards, or a board from the trash; answers the restored thing
         * @description Take a card, a list with its cards, or a board from the trash; answers the restored thing.
         */
        post: operations["restore_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a webhook
         * @description Read a webhook.
         */
        get: operations["get_webhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook with its log of deliveries
         * @description Delete a webhook with its log of deliveries.
         */
        delete: operations["delete_webhook"];
        options?: never;
        head?: never;
        /**
         * Change a webhook, switch it off or on, or give it a new secret
         * @description Change a webhook, switch it off or on, or give it a new secret.
         */
        patch: operations["update_webhook"];
        trace?: never;
    };
    "/api/v1/webhooks/{webhook_id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was or is to be sent to a webhook, newest first
         * @description List what was or is to be sent to a webhook, newest first.
         */
        get: operations["list_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook_id}/deliveries/{delivery_id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event to a webhook once more, under the same delivery id
         * @description Send an event to a webhook once more, under the same delivery id.
         */
        post: operations["redeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the workspaces you are in, oldest first
         * @description List the workspaces you are in, oldest first.
         */
        get: operations["list_workspaces"];
        put?: never;
        /**
         * Create a workspace; you become its owner
         * @description Create a workspace; you become its owner.
         */
        post: operations["create_workspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a workspace
         * @description Read a workspace.
         */
        get: operations["get_workspace"];
        put?: never;
        post?: never;
        /**
         * Delete a workspace with all its boards, for good
         * @description Delete a workspace with all its boards, for good.
         */
        delete: operations["delete_workspace"];
        options?: never;
        head?: never;
        /**
         * Change a workspace's name or description
         * @description Change a workspace's name or description.
         */
        patch: operations["update_workspace"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_id}/boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the boards of a workspace that you may see, oldest first
         * @description List the boards of a workspace that you may see, oldest first.
         */
        get: operations["list_boards"];
        put?: never;
        /**
         * Create a board; you become its admin
         * @description Create a board; you become its admin.
         */
        post: operations["create_board"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people in a workspace
         * @description List the people in a workspace.
         */
        get: operations["list_workspace_members"];
        put?: never;
        /**
         * Take somebody who has an account here into a workspace
         * @description Take somebody who has an account here into a workspace.
         */
        post: operations["add_workspace_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a person out of a workspace and off its boards (admins), or leave it yourself (anybody)
         * @description Take a person out of a workspace and off its boards (admins), or leave it yourself (anybody).
         */
        delete: operations["remove_workspace_member"];
        options?: never;
        head?: never;
        /**
         * Give a member another role
         * @description Give a member another role.
         */
        patch: operations["update_workspace_member"];
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether the process is alive
         * @description Tell whether the process is alive.
         */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prometheus metrics; the proxy keeps them inside
         * @description Prometheus metrics; the proxy keeps them inside.
         */
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell whether the process can do its work
         * @description Tell whether the process can do its work. Without Redis it can: events only arrive a little later.
         */
        get: operations["get_readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AccessToken
         * @description A bearer token for the API; the refresh token came as a cookie.
         */
        AccessToken: {
            /** Access Token */
            access_token: string;
            /**
             * Token Type
             * @default bearer
             * @constant
             */
            token_type?: "bearer";
            /**
             * Expires In
             * @description Seconds until the token expires.
             * @example 600
             */
            expires_in: number;
        };
        /**
         * BoardIn
         * @description A new board; its creator becomes its admin.
         */
        BoardIn: {
            /** Id */
            id?: string | null;
            /**
             * Title
             * @example Kitchen garden
             */
            title: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Status
             * @default ongoing
             * @enum {string}
             */
            status?: "planned" | "ongoing" | "completed" | "archived";
            /** Background */
            background?: ("moss" | "clay" | "sky" | "plum" | "amber" | "slate" | "dawn" | "meadow" | "lagoon" | "heather" | "harvest" | "dusk") | null;
            /** Start On */
            start_on?: string | null;
            /** Due On */
            due_on?: string | null;
        };
        /**
         * BoardInPicture
         * @description The board in its snapshot, with the position of its log.
         */
        BoardInPicture: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Workspace Id
             * Format: uuid
             */
            workspace_id: string;
            /** Title */
            title: string;
            /** Description */
            description: string;
            /**
             * Status
             * @enum {string}
             */
            status: "planned" | "ongoing" | "completed" | "archived";
            /**
             * Background
             * @description A colour or a gradient of Grove's; null is plain.
             */
            background: ("moss" | "clay" | "sky" | "plum" | "amber" | "slate" | "dawn" | "meadow" | "lagoon" | "heather" | "harvest" | "dusk") | null;
            /** Start On */
            start_on: string | null;
            /** Due On */
            due_on: string | null;
            /** Created By */
            created_by: string | null;
            /** Created At */
            created_at: string;
            /** Updated At */
            updated_at: string;
            /** Version */
            version: number;
            /**
             * Seq
             * @description Number of the last event in this picture.
             */
            seq: number;
            /**
             * Tag
             * @description Short random part of that event's id; goes along with `seq` when subscribing.
             */
            tag: string;
        };
        /**
         * BoardOut
         * @description A board, which is a project.
         */
        BoardOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Workspace Id
             * Format: uuid
             */
            workspace_id: string;
            /** Title */
            title: string;
            /** Description */
            description: string;
            /**
             * Status
             * @enum {string}
             */
            status: "planned" | "ongoing" | "completed" | "archived";
            /**
             * Background
             * @description A colour or a gradient of Grove's; null is plain.
             */
            background: ("moss" | "clay" | "sky" | "plum" | "amber" | "slate" | "dawn" | "meadow" | "lagoon" | "heather" | "harvest" | "dusk") | null;
            /** Start On */
            start_on: string | null;
            /** Due On */
            due_on: string | null;
            /** Created By */
            created_by: string | null;
            /** Created At */
            created_at: string;
            /** Updated At */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * BoardPatch
         * @description Fields of a board that change.
         */
        BoardPatch: {
            /**
             * Title
             * @default
             * @example Kitchen garden 2027
             */
            title?: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Status
             * @default ongoing
             * @enum {string}
             */
            status?: "planned" | "ongoing" | "completed" | "archived";
            /** Background */
            background?: ("moss" | "clay" | "sky" | "plum" | "amber" | "slate" | "dawn" | "meadow" | "lagoon" | "heather" | "harvest" | "dusk") | null;
            /** Start On */
            start_on?: string | null;
            /** Due On */
            due_on?: string | null;
        };
        /**
         * BoardSummary
         * @description A board in an overview: what the caller may do there, and how much there is.
         */
        BoardSummary: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Workspace Id
             * Format: uuid
             */
            workspace_id: string;
            /** Title */
            title: string;
            /** Description */
            description: string;
            /**
             * Status
             * @enum {string}
             */
            status: "planned" | "ongoing" | "completed" | "archived";
            /**
             * Background
             * @description A colour or a gradient of Grove's; null is plain.
             */
            background: ("moss" | "clay" | "sky" | "plum" | "amber" | "slate" | "dawn" | "meadow" | "lagoon" | "heather" | "harvest" | "dusk") | null;
            /** Start On */
            start_on: string | null;
            /** Due On */
            due_on: string | null;
            /** Created By */
            created_by: string | null;
            /** Created At */
            created_at: string;
            /** Updated At */
            updated_at: string;
            /** Version */
            version: number;
            /**
             * Role
             * @enum {string}
             */
            role: "viewer" | "commenter" | "editor" | "admin";
            /** Seq */
            seq: number;
            /**
             * Card Count
             * @description Cards that are neither archived nor deleted.
             */
            card_count: number;
            /**
             * Completed Count
             * @description Those of them that are done.
             */
            completed_count: number;
        };
        /** Body_login */
        Body_login: {
            /** Grant Type */
            grant_type?: string | null;
            /** Username */
            username: string;
            /**
             * Password
             * Format: password
             */
            password: string;
            /**
             * Scope
             * @default
             */
            scope?: string;
            /** Client Id */
            client_id?: string | null;
            /**
             * Client Secret
             * Format: password
             */
            client_secret?: string | null;
        };
        /**
         * BreathOut
         * @description Counts of one breath, in seconds.
         */
        BreathOut: {
            /** Inhale */
            inhale: number;
            /** Hold */
            hold: number;
            /** Out */
            out: number;
            /** Rest */
            rest: number;
        };
        /**
         * CardIn
         * @description A new card; `id` may be made by the client (UUIDv7), so that it can show the card before the answer.
         */
        CardIn: {
            /** Before Id */
            before_id?: string | null;
            /** After Id */
            after_id?: string | null;
            /** Position */
            position?: ("top" | "bottom") | null;
            /** Id */
            id?: string | null;
            /**
             * Title
             * @example Order seeds for spring
             */
            title: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /** Start At */
            start_at?: string | null;
            /** Due At */
            due_at?: string | null;
        };
        /**
         * CardMove
         * @description Where a card goes; the list may be on another board.
         */
        CardMove: {
            /** Before Id */
            before_id?: string | null;
            /** After Id */
            after_id?: string | null;
            /** Position */
            position?: ("top" | "bottom") | null;
            /**
             * List Id
             * Format: uuid
             */
            list_id: string;
        };
        /**
         * CardOut
         * @description A whole card.
         */
        CardOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Board Id
             * Format: uuid
             */
            board_id: string;
            /**
             * List Id
             * Format: uuid
             */
            list_id: string;
            /** Title */
            title: string;
            /**
             * Position
             * @description Place in the order: compare as bytes. Made by the server; opaque.
             * @example a0Xk2
             */
            position: string;
            /** Has Description */
            has_description: boolean;
            /** Start At */
            start_at: string | null;
            /** Due At */
            due_at: string | null;
            /** Completed At */
            completed_at: string | null;
            /** Label Ids */
            label_ids: string[];
            /** Assignee Ids */
            assignee_ids: string[];
            /** Checklist Done */
            checklist_done: number;
            /** Checklist Total */
            checklist_total: number;
            /** Comment Count */
            comment_count: number;
            /** Attachment Count */
            attachment_count: number;
            /** Archived */
            archived: boolean;
            /** Created By */
            created_by: string | null;
            /** Created At */
            created_at: string;
            /** Updated At */
            updated_at: string;
            /** Version */
            version: number;
            /** Description */
            description: string;
        };
        /**
         * CardPatch
         * @description Fields of a card that change.
         */
        CardPatch: {
            /**
             * Title
             * @default
             * @example Order seeds for autumn
             */
            title?: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /** Start At */
            start_at?: string | null;
            /** Due At */
            due_at?: string | null;
            /**
             * Completed
             * @default false
             */
            completed?: boolean;
            /**
             * Archived
             * @default false
             */
            archived?: boolean;
        };
        /**
         * CardPicture
         * @description A card as a board view needs it; the description itself comes with `GET /cards/{card_id}`.
         */
        CardPicture: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Board Id
             * Format: uuid
             */
            board_id: string;
            /**
             * List Id
             * Format: uuid
             */
            list_id: string;
            /** Title */
            title: string;
            /**
             * Position
             * @description Place in the order: compare as bytes. Made by the server; opaque.
             * @example a0Xk2
             */
            position: string;
            /** Has Description */
            has_description: boolean;
            /** Start At */
            start_at: string | null;
            /** Due At */
            due_at: string | null;
            /** Completed At */
            completed_at: string | null;
            /** Label Ids */
            label_ids: string[];
            /** Assignee Ids */
            assignee_ids: string[];
            /** Checklist Done */
            checklist_done: number;
            /** Checklist Total */
            checklist_total: number;
            /** Comment Count */
            comment_count: number;
            /** Attachment Count */
            attachment_count: number;
            /** Archived */
            archived: boolean;
            /** Created By */
            created_by: string | null;
            /** Created At */
            created_at: string;
            /** Updated At */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * ChallengeIn
         * @description A challenge of your own life.
         */
        ChallengeIn: {
            /** Id */
            id?: string | null;
            /**
             * Title
             * @example Swim once a week
             */
            title: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Area
             * @enum {string}
             */
            area: "body" | "mind" | "people" | "work" | "home" | "meaning";
            /**
             * Effort
             * @default medium
             * @enum {string}
             */
            effort?: "small" | "medium" | "large" | "custom";
            /**
             * Points Reward
             * @description Only with the effort `custom`.
             */
            points_reward?: number | null;
            /** Starts On */
            starts_on?: string | null;
            /** Due On */
            due_on?: string | null;
            /** Steps */
            steps?: string[];
        };
        /**
         * ChallengeOut
         * @description A challenge with its steps.
         */
        ChallengeOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string;
            /** Description */
            description: string;
            /**
             * Area
             * @enum {string}
             */
            area: "body" | "mind" | "people" | "work" | "home" | "meaning";
            /**
             * Effort
             * @enum {string}
             */
            effort: "small" | "medium" | "large" | "custom";
            /** Points Reward */
            points_reward: number;
            /**
             * Status
             * @enum {string}
             */
            status: "active" | "completed" | "let_go";
            /** Is Completed */
            is_completed: boolean;
            /** Turn Id */
            turn_id: string | null;
            /** Starts On */
            starts_on: string | null;
            /** Due On */
            due_on: string | null;
            /** Completed At */
            completed_at: string | null;
            /**
             * Reflection
             * @description What you said when you completed it or let it go.
             */
            reflection: string;
            /** Steps */
            steps: components["schemas"]["StepOut"][];
            /** Created At */
            created_at: string;
            /** Updated At */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * ChallengePatch
         * @description Fields of a challenge that change: reshaping it is nothing to be sorry for.
         */
        ChallengePatch: {
            /**
             * Title
             * @default
             * @example Swim every other week
             */
            title?: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Area
             * @default body
             * @enum {string}
             */
            area?: "body" | "mind" | "people" | "work" | "home" | "meaning";
            /**
             * Effort
             * @default medium
             * @enum {string}
             */
            effort?: "small" | "medium" | "large";
            /** Starts On */
            starts_on?: string | null;
            /** Due On */
            due_on?: string | null;
        };
        /**
         * CommentEdit
         * @description What a comment says from now on.
         */
        CommentEdit: {
            /**
             * Body
             * @example @ada The beans are up, all twelve.
             */
            body: string;
        };
        /**
         * CommentIn
         * @description A new comment; `id` may be made by the client (UUIDv7), so that it can show the comment before the answer.
         */
        CommentIn: {
            /** Id */
            id?: string | null;
            /**
             * Body
             * @example @ada The beans are up.
             */
            body: string;
        };
        /**
         * CommentOut
         * @description A comment. `author` is null when the account is gone; `body` is Markdown and names people as they are now.
         */
        CommentOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            author: components["schemas"]["Speaker"] | null;
            /** Body */
            body: string;
            /** Mentions */
            mentions: components["schemas"]["Speaker"][];
            /** Reactions */
            reactions: components["schemas"]["Reaction"][];
            /** Created At */
            created_at: string;
            /** Updated At */
            updated_at: string;
            /** Edited At */
            edited_at: string | null;
            /** Version */
            version: number;
        };
        /**
         * DailyOut
         * @description The small challenge of today.
         */
        DailyOut: {
            /**
             * Local Day
             * Format: date
             */
            local_day: string;
            /**
             * Key
             * @description Null when it is in your own words.
             */
            key: string | null;
            /** Text */
            text: string;
            /** Area */
            area: ("body" | "mind" | "people" | "work" | "home" | "meaning") | null;
            /** Points */
            points: number;
            /** May Swap */
            may_swap: boolean;
            /** Completed At */
            completed_at: string | null;
        };
        /**
         * DailyOwn
         * @description Today's challenge in your own words.
         */
        DailyOwn: {
            /**
             * Text
             * @example Call grandmother
             */
            text: string;
        };
        /**
         * DeliveryOut
         * @description One event on its way to a webhook; its id stays the same over all tries.
         */
        DeliveryOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Webhook Id
             * Format: uuid
             */
            webhook_id: string;
            /** Seq */
            seq: number;
            /**
             * Event Id
             * Format: uuid
             */
            event_id: string;
            /** Type */
            type: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "delivered" | "failed";
            /** Attempts */
            attempts: number;
            /** Response Status */
            response_status: number | null;
            /** Took Ms */
            took_ms: number | null;
            /** Error */
            error: string | null;
            /** Created At */
            created_at: string;
            /** Last Tried At */
            last_tried_at: string | null;
            /** Next At */
            next_at: string | null;
        };
        /**
         * EchoesOut
         * @description What you wrote on this day in other months and years.
         */
        EchoesOut: {
            /** Items */
            items: components["schemas"]["JournalOut"][];
        };
        /**
         * Emoji
         * @description The signs that one can put under a comment.
         * @enum {string}
         */
        Emoji: "thumbs_up" | "heart" | "celebrate" | "laugh" | "think" | "eyes" | "done" | "sprout";
        /**
         * ExerciseOut
         * @description An exercise from the shelf.
         */
        ExerciseOut: {
            /** Key */
            key: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "breathing" | "grounding" | "action" | "reframing" | "kindness" | "rest";
            /** Minutes */
            minutes: number;
            /**
             * Evidence
             * @description How well it is studied; `practice` is used widely and studied little.
             * @enum {string}
             */
            evidence: "strong" | "moderate" | "small" | "practice";
            /** Title */
            title: string;
            /** About */
            about: string;
            /** Caution */
            caution: string | null;
            breath: components["schemas"]["BreathOut"] | null;
            /** @description The same without holding the breath. */
            gentle: components["schemas"]["BreathOut"] | null;
            /** Steps */
            steps: components["schemas"]["ExerciseStepOut"][];
            relief: components["schemas"]["ReliefOut"] | null;
        };
        /**
         * ExerciseSessionOut
         * @description An exercise that was begun, and how it went.
         */
        ExerciseSessionOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Exercise Key */
            exercise_key: string;
            /**
             * Local Day
             * Format: date
             */
            local_day: string;
            /** Started At */
            started_at: string;
            /** Finished At */
            finished_at: string | null;
            /** Before */
            before: number | null;
            /** After */
            after: number | null;
            /** Reflection */
            reflection: string;
        };
        /**
         * ExerciseStepOut
         * @description One step; 0 seconds: as long as one likes.
         */
        ExerciseStepOut: {
            /** Text */
            text: string;
            /** Seconds */
            seconds: number;
            /** Breathes */
            breathes: boolean;
        };
        /**
         * FeedIn
         * @description A new feed: cards that are assigned to you, and all cards of the boards that you name.
         */
        FeedIn: {
            /**
             * Name
             * @example Work
             */
            name: string;
            /**
             * Assigned
             * @default true
             */
            assigned?: boolean;
            /**
             * Board Ids
             * @default []
             */
            board_ids?: string[];
            /**
             * Alarm Minutes
             * @description Remind so long before.
             */
            alarm_minutes?: number | null;
        };
        /**
         * FeedOut
         * @description A calendar feed.
         */
        FeedOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Assigned */
            assigned: boolean;
            /** Board Ids */
            board_ids: string[];
            /** Alarm Minutes */
            alarm_minutes: number | null;
            /** Created At */
            created_at: string;
            /**
             * Url
             * @description Only in the answer that made it; a repeated answer no longer has it.
             */
            url?: string | null;
        };
        /**
         * GrowthProfileOut
         * @description How your days run, and where you stand.
         */
        GrowthProfileOut: {
            /** Time Zone */
            time_zone: string;
            /**
             * Day Start Hour
             * @description The hour at which a day of yours begins, 0 to 6.
             */
            day_start_hour: number;
            /**
             * Country
             * @description For help lines; only you choose it.
             */
            country: string | null;
            /** Paused From */
            paused_from: string | null;
            /** Paused Until */
            paused_until: string | null;
            /** Shares Pet */
            shares_pet: boolean;
            /** Shows Streak */
            shows_streak: boolean;
            /**
             * Today
             * Format: date
             */
            today: string;
            /** Xp Total */
            xp_total: number;
            /** Level */
            level: number;
            /**
             * Xp Of Level
             * @description Points at which this level began.
             */
            xp_of_level: number;
            /** Xp Of Next Level */
            xp_of_next_level: number;
            /** Points Today */
            points_today: number;
            /**
             * Is Plenty Today
             * @description The day's ceiling is reached; more is not awarded today.
             */
            is_plenty_today: boolean;
            /** Active Days Of 30 */
            active_days_of_30: number;
            /** Streak */
            streak: number;
            /** Created At */
            created_at: string;
            /** Updated At */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * GrowthProfilePatch
         * @description Fields of the profile that change. A pause needs both of its days; null for both ends it.
         */
        GrowthProfilePatch: {
            /**
             * Time Zone
             * @default UTC
             */
            time_zone?: string;
            /**
             * Day Start Hour
             * @default 4
             */
            day_start_hour?: number;
            /** Country */
            country?: string | null;
            /** Paused From */
            paused_from?: string | null;
            /** Paused Until */
            paused_until?: string | null;
            /**
             * Shares Pet
             * @default false
             */
            shares_pet?: boolean;
            /**
             * Shows Streak
             * @default false
             */
            shows_streak?: boolean;
        };
        /**
         * Health
         * @description Alive: the process answers.
         */
        Health: {
            /**
             * Status
             * @default ok
             */
            status?: string;
        };
        /**
         * Instance
         * @description What anybody may know about this Grove.
         */
        Instance: {
            /** Name */
            name: string;
            /** Version */
            version: string;
            /**
             * Sign Up
             * @enum {string}
             */
            sign_up: "open" | "invited" | "closed";
            /** Needs First User */
            needs_first_user: boolean;
        };
        /**
         * JournalIn
         * @description A new entry; it may be empty, because it saves itself while you write.
         */
        JournalIn: {
            /** Id */
            id?: string | null;
            /**
             * Title
             * @default
             * @example A slow morning
             */
            title?: string;
            /**
             * Body
             * @default
             * @example Rain on the roof, tea, nothing to do.
             */
            body?: string;
            /** Tags */
            tags?: string[];
            /** Prompt Key */
            prompt_key?: string | null;
            /** Mood Entry Id */
            mood_entry_id?: string | null;
            /** Occurred At */
            occurred_at?: string | null;
        };
        /**
         * JournalOut
         * @description A journal entry.
         */
        JournalOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Occurred At */
            occurred_at: string;
            /** Time Zone */
            time_zone: string;
            /**
             * Local Day
             * Format: date
             */
            local_day: string;
            /** Title */
            title: string;
            /** Body */
            body: string;
            /** Tags */
            tags: string[];
            /** Prompt Key */
            prompt_key: string | null;
            /** Mood Entry Id */
            mood_entry_id: string | null;
            /** Created At */
            created_at: string;
            /** Updated At */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * JournalPatch
         * @description Fields of an entry that change.
         */
        JournalPatch: {
            /**
             * Title
             * @default
             * @example A slow, good morning
             */
            title?: string;
            /**
             * Body
             * @default
             */
            body?: string;
            /** Tags */
            tags?: string[];
            /** Mood Entry Id */
            mood_entry_id?: string | null;
        };
        /**
         * LabelOut
         * @description A label of a board.
         */
        LabelOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Board Id
             * Format: uuid
             */
            board_id: string;
            /** Name */
            name: string;
            /** Color */
            color: string;
        };
        /**
         * LedgerEntryOut
         * @description Points given, or taken back.
         */
        LedgerEntryOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Points */
            points: number;
            /** Kind */
            kind: string;
            /**
             * Local Day
             * Format: date
             */
            local_day: string;
            /** Vpet Id */
            vpet_id: string | null;
            /** Source Id */
            source_id: string | null;
            /** Reverses Id */
            reverses_id: string | null;
            /** Created At */
            created_at: string;
        };
        /**
         * LetGo
         * @description What you take along from a challenge that ends; may stay empty.
         */
        LetGo: {
            /**
             * Reflection
             * @default
             * @example I wanted it for somebody else.
             */
            reflection?: string;
        };
        /**
         * LinkIn
         * @description A new link; without `expires_at` it works until it is revoked.
         */
        LinkIn: {
            /**
             * Name
             * @default
             * @example For the neighbours
             */
            name?: string;
            /**
             * Expires At
             * @example 2099-03-14T09:26:53Z
             */
            expires_at?: string | null;
        };
        /**
         * LinkOut
         * @description A public link of a board.
         */
        LinkOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Board Id
             * Format: uuid
             */
            board_id: string;
            /** Name */
            name: string;
            /** Expires At */
            expires_at: string | null;
            /** Created By */
            created_by: string | null;
            /** Created At */
            created_at: string;
            /**
             * Token
             * @description Only in the answer that made it; a repeated answer no longer has it.
             */
            token?: string | null;
            /**
             * Url
             * @description The page to pass on; only together with `token`.
             */
            url?: string | null;
        };
        /**
         * ListIn
         * @description A new list; `id` may be made by the client (UUIDv7).
         */
        ListIn: {
            /** Before Id */
            before_id?: string | null;
            /** After Id */
            after_id?: string | null;
            /** Position */
            position?: ("top" | "bottom") | null;
            /** Id */
            id?: string | null;
            /**
             * Title
             * @example Doing
             */
            title: string;
        };
        /**
         * ListMove
         * @description Where a list goes on its board.
         */
        ListMove: {
            /** Before Id */
            before_id?: string | null;
            /** After Id */
            after_id?: string | null;
            /** Position */
            position?: ("top" | "bottom") | null;
        };
        /**
         * ListOut
         * @description A list.
         */
        ListOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Board Id
             * Format: uuid
             */
            board_id: string;
            /** Title */
            title: string;
            /**
             * Position
             * @description Place in the order: compare as bytes. Made by the server; opaque.
             * @example a0Xk2
             */
            position: string;
            /**
             * Wip Limit
             * @description How many open cards it takes at most; null is no limit.
             */
            wip_limit: number | null;
            /** Archived */
            archived: boolean;
            /** Created At */
            created_at: string;
            /** Updated At */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * ListPatch
         * @description Fields of a list that change.
         */
        ListPatch: {
            /**
             * Title
             * @default
             * @example Done
             */
            title?: string;
            /**
             * Archived
             * @default false
             */
            archived?: boolean;
            /** Wip Limit */
            wip_limit?: number | null;
        };
        /**
         * LogEntry
         * @description One event of a board's log.
         */
        LogEntry: {
            /** Seq */
            seq: number;
            /** Tag */
            tag: string;
            /**
             * Event
             * @description The envelope, as in `frontend-contract/events.schema.json`.
             */
            event: {
                [key: string]: unknown;
            };
        };
        /**
         * LogPage
         * @description A stretch of a board's log, oldest first; go on with `after=` the last `seq` until it is `head`.
         */
        LogPage: {
            /** Items */
            items: components["schemas"]["LogEntry"][];
            /**
             * Head
             * @description Number of the last event there is.
             */
            head: number;
        };
        /**
         * Me
         * @description Your own account.
         */
        Me: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Username */
            username: string;
            /** Email */
            email: string;
            /** Email Verified */
            email_verified: boolean;
            /** Display Name */
            display_name: string;
            /** Avatar Url */
            avatar_url: string | null;
            /** Time Zone */
            time_zone: string;
            /** Locale */
            locale: string;
            /** Preferences */
            preferences: {
                [key: string]: unknown;
            };
            /**
             * Role
             * @enum {string}
             */
            role: "user" | "curator" | "admin";
            /** Created At */
            created_at: string;
            /** Updated At */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * MePatch
         * @description Fields of your account that change; preferences are replaced key by key, null clears one.
         */
        MePatch: {
            /**
             * Display Name
             * @default
             * @example Ada L.
             */
            display_name?: string;
            /**
             * Time Zone
             * @default UTC
             */
            time_zone?: string;
            /**
             * Locale
             * @default en
             */
            locale?: string;
            /**
             * Preferences
             * @example {
             *       "theme": "dark"
             *     }
             */
            preferences?: {
                [key: string]: boolean | number | string | null;
            };
        };
        /**
         * MemberIn
         * @description The role that a person gets on a board.
         */
        MemberIn: {
            /**
             * Role
             * @enum {string}
             */
            role: "viewer" | "commenter" | "editor" | "admin";
        };
        /**
         * MemberOut
         * @description A person on a board.
         */
        MemberOut: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Username */
            username: string;
            /** Display Name */
            display_name: string;
            /** Avatar Url */
            avatar_url: string | null;
            /**
             * Role
             * @enum {string}
             */
            role: "viewer" | "commenter" | "editor" | "admin";
        };
        /**
         * MemberPatch
         * @description The role that a member gets.
         */
        MemberPatch: {
            /**
             * Role
             * @enum {string}
             */
            role: "owner" | "admin" | "member" | "guest";
        };
        /**
         * MoodChart
         * @description Days with moods between two days; a day without is just not there.
         */
        MoodChart: {
            /**
             * First Day
             * Format: date
             */
            first_day: string;
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            /** Days */
            days: components["schemas"]["MoodDay"][];
            /**
             * Emotions
             * @description How often each feeling was named.
             */
            emotions: {
                [key: string]: number;
            };
        };
        /**
         * MoodDay
         * @description A day's moods in one number.
         */
        MoodDay: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Average */
            average: number;
            /** Count */
            count: number;
        };
        /**
         * MoodIn
         * @description How you feel, in two taps: a face, and if you like what it is made of.
         */
        MoodIn: {
            /** Id */
            id?: string | null;
            /**
             * Value
             * @example 4
             */
            value: number;
            /** Emotions */
            emotions?: string[];
            /** Energy */
            energy?: number | null;
            /**
             * Note
             * @default
             */
            note?: string;
            /**
             * Occurred At
             * @description When you felt so; without it, now.
             */
            occurred_at?: string | null;
        };
        /**
         * MoodOut
         * @description A logged mood.
         */
        MoodOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Occurred At */
            occurred_at: string;
            /** Time Zone */
            time_zone: string;
            /**
             * Local Day
             * Format: date
             */
            local_day: string;
            /** Value */
            value: number;
            /** Emotions */
            emotions: string[];
            /** Energy */
            energy: number | null;
            /** Note */
            note: string;
            /** Created At */
            created_at: string;
        };
        /**
         * MoodPatch
         * @description What changes about a logged mood.
         */
        MoodPatch: {
            /**
             * Value
             * @default 3
             * @example 3
             */
            value?: number;
            /** Emotions */
            emotions?: string[];
            /** Energy */
            energy?: number | null;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * NewMember
         * @description Who comes into a workspace: somebody with an account here, by user name or e-mail address.
         */
        NewMember: {
            /**
             * Username
             * @example grace
             */
            username: string;
            /**
             * Role
             * @default member
             * @enum {string}
             */
            role?: "owner" | "admin" | "member" | "guest";
        };
        /**
         * NoteIn
         * @description A new note of your own.
         */
        NoteIn: {
            /** Id */
            id?: string | null;
            /**
             * Title
             * @example Ideas for the shed
             */
            title: string;
            /**
             * Content
             * @default
             */
            content?: string;
            /** Project Id */
            project_id?: string | null;
        };
        /**
         * NoteOut
         * @description A note of your own; nobody else reads it.
         */
        NoteOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string;
            /** Content */
            content: string;
            /** Project Id */
            project_id: string | null;
            /** Created At */
            created_at: string;
            /** Updated At */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * NotePatch
         * @description Fields of a note that change.
         */
        NotePatch: {
            /**
             * Title
             * @default
             * @example Ideas for the garden shed
             */
            title?: string;
            /**
             * Content
             * @default
             */
            content?: string;
            /** Project Id */
            project_id?: string | null;
        };
        /** Page[BoardSummary] */
        Page_BoardSummary_: {
            /** Items */
            items: components["schemas"]["BoardSummary"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[CardOut] */
        Page_CardOut_: {
            /** Items */
            items: components["schemas"]["CardOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[ChallengeOut] */
        Page_ChallengeOut_: {
            /** Items */
            items: components["schemas"]["ChallengeOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[CommentOut] */
        Page_CommentOut_: {
            /** Items */
            items: components["schemas"]["CommentOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[DeliveryOut] */
        Page_DeliveryOut_: {
            /** Items */
            items: components["schemas"]["DeliveryOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[ExerciseSessionOut] */
        Page_ExerciseSessionOut_: {
            /** Items */
            items: components["schemas"]["ExerciseSessionOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[FeedOut] */
        Page_FeedOut_: {
            /** Items */
            items: components["schemas"]["FeedOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[JournalOut] */
        Page_JournalOut_: {
            /** Items */
            items: components["schemas"]["JournalOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[LedgerEntryOut] */
        Page_LedgerEntryOut_: {
            /** Items */
            items: components["schemas"]["LedgerEntryOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[LinkOut] */
        Page_LinkOut_: {
            /** Items */
            items: components["schemas"]["LinkOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[ListOut] */
        Page_ListOut_: {
            /** Items */
            items: components["schemas"]["ListOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[MemberOut] */
        Page_MemberOut_: {
            /** Items */
            items: components["schemas"]["MemberOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[MoodOut] */
        Page_MoodOut_: {
            /** Items */
            items: components["schemas"]["MoodOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[NoteOut] */
        Page_NoteOut_: {
            /** Items */
            items: components["schemas"]["NoteOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[PersonInWorkspace] */
        Page_PersonInWorkspace_: {
            /** Items */
            items: components["schemas"]["PersonInWorkspace"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[PetOut] */
        Page_PetOut_: {
            /** Items */
            items: components["schemas"]["PetOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[ProjectOut] */
        Page_ProjectOut_: {
            /** Items */
            items: components["schemas"]["ProjectOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[SessionOut] */
        Page_SessionOut_: {
            /** Items */
            items: components["schemas"]["SessionOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[TrashItem] */
        Page_TrashItem_: {
            /** Items */
            items: components["schemas"]["TrashItem"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[WebhookOut] */
        Page_WebhookOut_: {
            /** Items */
            items: components["schemas"]["WebhookOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[WorkspaceOut] */
        Page_WorkspaceOut_: {
            /** Items */
            items: components["schemas"]["WorkspaceOut"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * PasswordChange
         * @description A new password; the present one proves that it is you.
         */
        PasswordChange: {
            /** Current Password */
            current_password: string;
            /** Password */
            password: string;
        };
        /**
         * PersonInWorkspace
         * @description A person in a workspace.
         */
        PersonInWorkspace: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Username */
            username: string;
            /** Display Name */
            display_name: string;
            /** Avatar Url */
            avatar_url: string | null;
            /**
             * Role
             * @enum {string}
             */
            role: "owner" | "admin" | "member" | "guest";
            /** Joined At */
            joined_at: string;
        };
        /**
         * PetIn
         * @description A new pet; the first one is active.
         */
        PetIn: {
            /** Id */
            id?: string | null;
            /**
             * Name
             * @example Moss
             */
            name: string;
            /**
             * Species
             * @enum {string}
             */
            species: "sprout" | "fox" | "owl" | "snail" | "cloud";
        };
        /**
         * PetOut
         * @description A pet; its mood is that of the active one's owner's days, and always one of five kind ones.
         */
        PetOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /**
             * Species
             * @enum {string}
             */
            species: "sprout" | "fox" | "owl" | "snail" | "cloud";
            /** Is Active */
            is_active: boolean;
            /** Xp */
            xp: number;
            /** Level */
            level: number;
            /**
             * Xp Of Level
             * @description Points at which its level began.
             */
            xp_of_level: number;
            /** Xp Of Next Level */
            xp_of_next_level: number;
            /**
             * Stage
             * @enum {string}
             */
            stage: "egg" | "hatchling" | "fledgling" | "grown" | "elder" | "mythic";
            /**
             * Mood
             * @enum {string}
             */
            mood: "joyful" | "happy" | "calm" | "sleepy" | "tender";
            /** Born At */
            born_at: string;
            /** Created At */
            created_at: string;
            /** Updated At */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * PetPatch
         * @description What changes about a pet. Making one active rests the other.
         */
        PetPatch: {
            /**
             * Name
             * @default
             * @example Fern
             */
            name?: string;
            /**
             * Is Active
             * @default true
             * @constant
             */
            is_active?: true;
        };
        /**
         * ProjectIn
         * @description A new project of your own.
         */
        ProjectIn: {
            /** Id */
            id?: string | null;
            /**
             * Title
             * @example Learn to bake bread
             */
            title: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Status
             * @default planned
             * @enum {string}
             */
            status?: "planned" | "ongoing" | "completed" | "archived";
        };
        /**
         * ProjectOut
         * @description A project of your own.
         */
        ProjectOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string;
            /** Description */
            description: string;
            /**
             * Status
             * @enum {string}
             */
            status: "planned" | "ongoing" | "completed" | "archived";
            /** Created At */
            created_at: string;
            /** Updated At */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * ProjectPatch
         * @description Fields of a project that change.
         */
        ProjectPatch: {
            /**
             * Title
             * @default
             * @example Bake bread every week
             */
            title?: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Status
             * @default planned
             * @enum {string}
             */
            status?: "planned" | "ongoing" | "completed" | "archived";
        };
        /**
         * PublicBoard
         * @description A board, as everybody with the link sees it: open lists and cards, in their order.
         */
        PublicBoard: {
            /** Title */
            title: string;
            /** Description */
            description: string;
            /**
             * Status
             * @enum {string}
             */
            status: "planned" | "ongoing" | "completed" | "archived";
            /** Lists */
            lists: components["schemas"]["PublicList"][];
            /** Cards */
            cards: components["schemas"]["PublicCard"][];
            /** Labels */
            labels: components["schemas"]["PublicLabel"][];
            /** People */
            people: components["schemas"]["PublicPerson"][];
            /** Expires At */
            expires_at: string | null;
        };
        /**
         * PublicCard
         * @description A card, as everybody with the link sees it.
         */
        PublicCard: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * List Id
             * Format: uuid
             */
            list_id: string;
            /** Title */
            title: string;
            /**
             * Position
             * @description Place in the order: compare as bytes. Made by the server; opaque.
             * @example a0Xk2
             */
            position: string;
            /** Has Description */
            has_description: boolean;
            /** Start At */
            start_at: string | null;
            /** Due At */
            due_at: string | null;
            /** Completed At */
            completed_at: string | null;
            /** Label Ids */
            label_ids: string[];
            /** Assignee Ids */
            assignee_ids: string[];
            /** Checklist Done */
            checklist_done: number;
            /** Checklist Total */
            checklist_total: number;
        };
        /**
         * PublicCardText
         * @description What a card says.
         */
        PublicCardText: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string;
            /** Description */
            description: string;
        };
        /**
         * PublicLabel
         * @description A label, as everybody with the link sees it.
         */
        PublicLabel: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Color */
            color: string;
        };
        /**
         * PublicList
         * @description A list, as everybody with the link sees it.
         */
        PublicList: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: string;
            /**
             * Position
             * @description Place in the order: compare as bytes. Made by the server; opaque.
             * @example a0Xk2
             */
            position: string;
        };
        /**
         * PublicPerson
         * @description Somebody who works on a card: a name, nothing else.
         */
        PublicPerson: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Display Name */
            display_name: string;
        };
        /**
         * Reaction
         * @description A sign under a comment, and whose it is, first come first.
         */
        Reaction: {
            emoji: components["schemas"]["Emoji"];
            /** User Ids */
            user_ids: string[];
        };
        /**
         * Readiness
         * @description Each dependency by name: `ok` or what is wrong with it.
         */
        Readiness: {
            /** Status */
            status: string;
            /** Checks */
            checks: {
                [key: string]: string;
            };
        };
        /**
         * Registration
         * @description A new account.
         */
        Registration: {
            /**
             * Username
             * @example ada
             */
            username: string;
            /**
             * Email
             * @example ada@example.org
             */
            email: string;
            /**
             * Password
             * @example correct horse battery staple
             */
            password: string;
            /** Display Name */
            display_name?: string | null;
            /**
             * Time Zone
             * @default UTC
             */
            time_zone?: string;
        };
        /**
         * ReliefOut
         * @description What an exercise did for you so far: by how much you felt lighter after it (0 to 10), held near zero at first.
         */
        ReliefOut: {
            /** Mean */
            mean: number;
            /** Sessions */
            sessions: number;
        };
        /**
         * SamsaraOut
         * @description The wheel: where you are in the turn, what you work on, how the areas of life are balanced.
         */
        SamsaraOut: {
            turn: components["schemas"]["TurnOut"] | null;
            /** Day Of Turn */
            day_of_turn: number | null;
            /**
             * Letter
             * @description What you wrote to yourself at the end of the last turn.
             */
            letter: string | null;
            /** Active */
            active: components["schemas"]["ChallengeOut"][];
            /**
             * Balance
             * @description Challenges and steps done in each area in the last three turns.
             */
            balance: {
                [key: string]: number;
            };
        };
        /**
         * SessionIn
         * @description An exercise begins; how heavy it feels before is yours to say.
         */
        SessionIn: {
            /** Id */
            id?: string | null;
            /**
             * Before
             * @example 7
             */
            before?: number | null;
        };
        /**
         * SessionOut
         * @description One sign-in on one device.
         */
        SessionOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** User Agent */
            user_agent: string;
            /** Created At */
            created_at: string;
            /** Last Seen At */
            last_seen_at: string;
            /** Expires At */
            expires_at: string;
            /** Is Current */
            is_current: boolean;
        };
        /**
         * SessionPatch
         * @description What is said about an exercise, and that it is finished.
         */
        SessionPatch: {
            /** Before */
            before?: number | null;
            /** After */
            after?: number | null;
            /**
             * Reflection
             * @default
             */
            reflection?: string;
            /**
             * Finished
             * @default false
             */
            finished?: boolean;
        };
        /**
         * ShelfOut
         * @description The shelf.
         */
        ShelfOut: {
            /** Items */
            items: components["schemas"]["ExerciseOut"][];
        };
        /**
         * Snapshot
         * @description One consistent picture of a board, in one read.
         */
        Snapshot: {
            board: components["schemas"]["BoardInPicture"];
            /**
             * Lists
             * @description In order; archived ones too.
             */
            lists: components["schemas"]["ListOut"][];
            /**
             * Cards
             * @description In order within each list; not the archived ones.
             */
            cards: components["schemas"]["CardPicture"][];
            /** Labels */
            labels: components["schemas"]["LabelOut"][];
            /** Members */
            members: components["schemas"]["MemberOut"][];
        };
        /**
         * Speaker
         * @description Somebody who wrote a comment or is named in one.
         */
        Speaker: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Username */
            username: string;
            /** Display Name */
            display_name: string;
            /** Avatar Url */
            avatar_url: string | null;
        };
        /**
         * StepIn
         * @description A step at the end of a challenge.
         */
        StepIn: {
            /**
             * Text
             * @example Find the opening hours
             */
            text: string;
        };
        /**
         * StepOut
         * @description A step of a challenge.
         */
        StepOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Text */
            text: string;
            /** Position */
            position: number;
            /** Done At */
            done_at: string | null;
        };
        /**
         * TrashItem
         * @description Something deleted that can be restored for 30 days.
         */
        TrashItem: {
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "list" | "card";
            /** Title */
            title: string;
            /** List Id */
            list_id: string | null;
            /** Deleted At */
            deleted_at: string;
            /** Deleted By */
            deleted_by: string | null;
        };
        /**
         * TurnClosing
         * @description The end of a turn: a letter to yourself, which comes back in the next one.
         */
        TurnClosing: {
            /**
             * Closing
             * @default
             * @example You were braver than you thought.
             */
            closing?: string;
        };
        /**
         * TurnIn
         * @description A new turn of the wheel.
         */
        TurnIn: {
            /**
             * Intention
             * @default
             * @example More evenings outside.
             */
            intention?: string;
        };
        /**
         * TurnOut
         * @description A turn of 28 days.
         */
        TurnOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: number;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            /** Closed At */
            closed_at: string | null;
            /** Intention */
            intention: string;
            /** Closing */
            closing: string;
        };
        /**
         * UndoIn
         * @description Which event of one's own is to be taken back.
         */
        UndoIn: {
            /**
             * Seq
             * @example 813
             */
            seq: number;
        };
        /**
         * UndoOut
         * @description What was taken back: the event, and what the same request had said beside it.
         */
        UndoOut: {
            /** Undone */
            undone: number[];
        };
        /**
         * WebhookIn
         * @description A new webhook.
         */
        WebhookIn: {
            /**
             * Url
             * @description https, public.
             * @example https://example.org/hook
             */
            url: string;
            /** Events */
            events?: string[] | null;
        };
        /**
         * WebhookOut
         * @description A webhook of a board.
         */
        WebhookOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Board Id
             * Format: uuid
             */
            board_id: string;
            /** Url */
            url: string;
            /** Events */
            events: string[] | null;
            /** Is Active */
            is_active: boolean;
            /**
             * Off Reason
             * @description Why it is off; `failing` after a day without a success.
             */
            off_reason: ("by_hand" | "failing" | "right_lost") | null;
            /** Failing Since */
            failing_since: string | null;
            /**
             * Created By
             * Format: uuid
             */
            created_by: string;
            /** Created At */
            created_at: string;
            /** Updated At */
            updated_at: string;
            /**
             * Secret
             * @description Only in the answer that made it; a repeated answer no longer has it.
             */
            secret?: string | null;
        };
        /**
         * WebhookPatch
         * @description What changes about a webhook; `new_secret: true` makes another secret, which this answer shows once.
         */
        WebhookPatch: {
            /**
             * Url
             * @description https, public.
             * @default https://example.org/hook
             * @example https://example.org/hook
             */
            url?: string;
            /** Events */
            events?: string[] | null;
            /**
             * Is Active
             * @default true
             */
            is_active?: boolean;
            /**
             * New Secret
             * @default false
             */
            new_secret?: boolean;
        };
        /**
         * WhyOut
         * @description What a pet's mood comes from, in plain values.
         */
        WhyOut: {
            /**
             * Mood
             * @enum {string}
             */
            mood: "joyful" | "happy" | "calm" | "sleepy" | "tender";
            /** Is Paused */
            is_paused: boolean;
            /**
             * Has Low Mood
             * @description A low mood was logged within twelve hours: the pet sits close.
             */
            has_low_mood: boolean;
            /**
             * Has Success
             * @description A level was reached or a challenge done within a day.
             */
            has_success: boolean;
            /** Active Days Of 7 */
            active_days_of_7: number;
            /** Kinds Today */
            kinds_today: number;
        };
        /**
         * WorkspaceIn
         * @description A new workspace; its creator becomes its owner.
         */
        WorkspaceIn: {
            /** Id */
            id?: string | null;
            /**
             * Name
             * @example Allotment 12
             */
            name: string;
            /**
             * Description
             * @default
             */
            description?: string;
        };
        /**
         * WorkspaceOut
         * @description A workspace as the caller sees it.
         */
        WorkspaceOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Description */
            description: string;
            /**
             * Role
             * @enum {string}
             */
            role: "owner" | "admin" | "member" | "guest";
            /** Member Count */
            member_count: number;
            /** Board Count */
            board_count: number;
            /** Created At */
            created_at: string;
            /** Updated At */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * WorkspacePatch
         * @description Fields of a workspace that change.
         */
        WorkspacePatch: {
            /**
             * Name
             * @default
             * @example Allotment 12 and 13
             */
            name?: string;
            /**
             * Description
             * @default
             */
            description?: string;
        };
        /**
         * FieldError
         * @description One thing wrong with the input.
         */
        FieldError: {
            /**
             * Loc
             * @example [
             *       "body",
             *       "title"
             *     ]
             */
            loc: (string | number)[];
            /**
             * Msg
             * @example String should have at least 1 character
             */
            msg: string;
            /**
             * Code
             * @example string_too_short
             */
            code: string;
        };
        /**
         * ProblemOut
         * @description RFC 9457 problem details.
         */
        Problem: {
            /**
             * Type
             * @example /api/docs/problems#not_found
             */
            type: string;
            /** Title */
            title: string;
            /** Status */
            status: number;
            /**
             * Detail
             * @default null
             */
            detail?: string | null;
            /**
             * Code
             * @description Stable; programs decide by it.
             * @example not_found
             */
            code: string;
            /**
             * Request Id
             * @default null
             */
            request_id?: string | null;
            /**
             * Errors
             * @description On 422: what is wrong, field by field.
             * @default null
             */
            errors?: components["schemas"]["FieldError"][] | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grant_type": "password",
                 *       "username": "ada",
                 *       "password": "correct horse battery staple",
                 *       "scope": "text",
                 *       "client_id": "text",
                 *       "client_secret": "text"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["Body_login"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "text",
                     *       "token_type": "bearer",
                     *       "expires_in": 600
                     *     }
                     */
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`rate_limited`); see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 429,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "text",
                     *       "token_type": "bearer",
                     *       "expires_in": 600
                     *     }
                     */
                    "application/json": components["schemas"]["AccessToken"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`rate_limited`); see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 429,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "ada",
                 *       "email": "ada@example.org",
                 *       "password": "correct horse battery staple",
                 *       "display_name": "Ada",
                 *       "time_zone": "Europe/Paris"
                 *     }
                 */
                "application/json": components["schemas"]["Registration"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "username": "ada",
                     *       "email": "ada@example.org",
                     *       "email_verified": true,
                     *       "display_name": "Ada",
                     *       "avatar_url": "text",
                     *       "time_zone": "Europe/Paris",
                     *       "locale": "en",
                     *       "preferences": {},
                     *       "role": "user",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`rate_limited`); see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 429,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_board: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 304 when it is still the present one. */
                "if-none-match"?: string | null;
            };
            path: {
                board_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "board": {
                     *         "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *         "workspace_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *         "title": "Order seeds for spring",
                     *         "description": "Two rows of beans, one of peas.",
                     *         "status": "ongoing",
                     *         "background": "moss",
                     *         "start_on": "text",
                     *         "due_on": "text",
                     *         "created_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *         "created_at": "text",
                     *         "updated_at": "text",
                     *         "version": 3,
                     *         "seq": 1,
                     *         "tag": "9f3a01"
                     *       },
                     *       "lists": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "title": "Order seeds for spring",
                     *           "position": "a0Xk2",
                     *           "wip_limit": 1,
                     *           "archived": false,
                     *           "created_at": "text",
                     *           "updated_at": "text",
                     *           "version": 3
                     *         }
                     *       ],
                     *       "cards": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "list_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "title": "Order seeds for spring",
                     *           "position": "a0Xk2",
                     *           "has_description": true,
                     *           "start_at": "text",
                     *           "due_at": "text",
                     *           "completed_at": "text",
                     *           "label_ids": [
                     *             "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *           ],
                     *           "assignee_ids": [
                     *             "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *           ],
                     *           "checklist_done": 1,
                     *           "checklist_total": 1,
                     *           "comment_count": 1,
                     *           "attachment_count": 1,
                     *           "archived": false,
                     *           "created_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "created_at": "text",
                     *           "updated_at": "text",
                     *           "version": 3
                     *         }
                     *       ],
                     *       "labels": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "name": "text",
                     *           "color": "text"
                     *         }
                     *       ],
                     *       "members": [
                     *         {
                     *           "user_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "username": "ada",
                     *           "display_name": "Ada",
                     *           "avatar_url": "text",
                     *           "role": "editor"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            /** @description You hold the present picture already (`If-None-Match`). */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_board: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 412 when somebody was faster. */
                "if-match"?: string | null;
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                board_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_board: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 412 when somebody was faster. */
                "if-match"?: string | null;
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                board_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Kitchen garden 2027",
                 *       "description": "Two rows of beans, one of peas.",
                 *       "status": "ongoing",
                 *       "background": "moss",
                 *       "start_on": "text",
                 *       "due_on": "text"
                 *     }
                 */
                "application/json": components["schemas"]["BoardPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "workspace_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "status": "ongoing",
                     *       "background": "moss",
                     *       "start_on": "text",
                     *       "due_on": "text",
                     *       "created_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["BoardOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_board_cards: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                list_id?: string | null;
                archived?: boolean;
                /** @description Text in the title. */
                q?: string | null;
                due_before?: string | null;
                due_after?: string | null;
            };
            header?: never;
            path: {
                board_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "list_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "title": "Order seeds for spring",
                     *           "position": "a0Xk2",
                     *           "has_description": true,
                     *           "start_at": "text",
                     *           "due_at": "text",
                     *           "completed_at": "text",
                     *           "label_ids": [
                     *             "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *           ],
                     *           "assignee_ids": [
                     *             "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *           ],
                     *           "checklist_done": 1,
                     *           "checklist_total": 1,
                     *           "comment_count": 1,
                     *           "attachment_count": 1,
                     *           "archived": false,
                     *           "created_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "created_at": "text",
                     *           "updated_at": "text",
                     *           "version": 3,
                     *           "description": "Two rows of beans, one of peas."
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CardOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_events: {
        parameters: {
            query?: {
                /** @description The last `seq` you hold; 0 for all. */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                board_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "seq": 1,
                     *           "tag": "9f3a01",
                     *           "event": {}
                     *         }
                     *       ],
                     *       "head": 1
                     *     }
                     */
                    "application/json": components["schemas"]["LogPage"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The log no longer reaches back that far (`position_too_old`, `event_forgotten`). */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 410,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_links: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                board_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "name": "text",
                     *           "expires_at": "text",
                     *           "created_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "created_at": "text",
                     *           "token": "text",
                     *           "url": "text"
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_LinkOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_link: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                board_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "For the neighbours",
                 *       "expires_at": "2099-03-14T09:26:53Z"
                 *     }
                 */
                "application/json": components["schemas"]["LinkIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "name": "text",
                     *       "expires_at": "text",
                     *       "created_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "created_at": "text",
                     *       "token": "text",
                     *       "url": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["LinkOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_lists: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                board_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "title": "Order seeds for spring",
                     *           "position": "a0Xk2",
                     *           "wip_limit": 1,
                     *           "archived": false,
                     *           "created_at": "text",
                     *           "updated_at": "text",
                     *           "version": 3
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ListOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_list: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                board_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "before_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "after_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "position": "top",
                 *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "title": "Doing"
                 *     }
                 */
                "application/json": components["schemas"]["ListIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "position": "a0Xk2",
                     *       "wip_limit": 1,
                     *       "archived": false,
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ListOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_board_members: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                board_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "user_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "username": "ada",
                     *           "display_name": "Ada",
                     *           "avatar_url": "text",
                     *           "role": "editor"
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_MemberOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_board_member: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                board_id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "editor"
                 *     }
                 */
                "application/json": components["schemas"]["MemberIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "username": "ada",
                     *       "display_name": "Ada",
                     *       "avatar_url": "text",
                     *       "role": "editor"
                     *     }
                     */
                    "application/json": components["schemas"]["MemberOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_board_member: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                board_id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_trash: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                board_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "item_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "kind": "list",
                     *           "title": "Order seeds for spring",
                     *           "list_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "deleted_at": "text",
                     *           "deleted_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_TrashItem_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_change: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                board_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "seq": 813
                 *     }
                 */
                "application/json": components["schemas"]["UndoIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "undone": [
                     *         1
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["UndoOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_webhooks: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                board_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "url": "text",
                     *           "events": [
                     *             "text"
                     *           ],
                     *           "is_active": true,
                     *           "off_reason": "by_hand",
                     *           "failing_since": "text",
                     *           "created_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "created_at": "text",
                     *           "updated_at": "text",
                     *           "secret": "text"
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_WebhookOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_webhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                board_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://example.org/hook",
                 *       "events": [
                 *         "card.created"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WebhookIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "url": "text",
                     *       "events": [
                     *         "text"
                     *       ],
                     *       "is_active": true,
                     *       "off_reason": "by_hand",
                     *       "failing_since": "text",
                     *       "created_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "secret": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_calendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 304 when it is still the present one. */
                "if-none-match"?: string | null;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example BEGIN:VCALENDAR */
                    "text/calendar": string;
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                card_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "list_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "position": "a0Xk2",
                     *       "has_description": true,
                     *       "start_at": "text",
                     *       "due_at": "text",
                     *       "completed_at": "text",
                     *       "label_ids": [
                     *         "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *       ],
                     *       "assignee_ids": [
                     *         "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *       ],
                     *       "checklist_done": 1,
                     *       "checklist_total": 1,
                     *       "comment_count": 1,
                     *       "attachment_count": 1,
                     *       "archived": false,
                     *       "created_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3,
                     *       "description": "Two rows of beans, one of peas."
                     *     }
                     */
                    "application/json": components["schemas"]["CardOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_card: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 412 when somebody was faster. */
                "if-match"?: string | null;
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                card_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_card: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 412 when somebody was faster. */
                "if-match"?: string | null;
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                card_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Order seeds for autumn",
                 *       "description": "Two rows of beans, one of peas.",
                 *       "start_at": "2027-03-14T09:26:53.589793Z",
                 *       "due_at": "2027-03-14T09:26:53.589793Z",
                 *       "completed": true,
                 *       "archived": false
                 *     }
                 */
                "application/json": components["schemas"]["CardPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "list_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "position": "a0Xk2",
                     *       "has_description": true,
                     *       "start_at": "text",
                     *       "due_at": "text",
                     *       "completed_at": "text",
                     *       "label_ids": [
                     *         "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *       ],
                     *       "assignee_ids": [
                     *         "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *       ],
                     *       "checklist_done": 1,
                     *       "checklist_total": 1,
                     *       "comment_count": 1,
                     *       "attachment_count": 1,
                     *       "archived": false,
                     *       "created_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3,
                     *       "description": "Two rows of beans, one of peas."
                     *     }
                     */
                    "application/json": components["schemas"]["CardOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_comments: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                card_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "card_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "author": {
                     *             "user_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *             "username": "ada",
                     *             "display_name": "Ada",
                     *             "avatar_url": "text"
                     *           },
                     *           "body": "text",
                     *           "mentions": [
                     *             {
                     *               "user_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *               "username": "ada",
                     *               "display_name": "Ada",
                     *               "avatar_url": "text"
                     *             }
                     *           ],
                     *           "reactions": [
                     *             {
                     *               "emoji": "thumbs_up",
                     *               "user_ids": [
                     *                 "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *               ]
                     *             }
                     *           ],
                     *           "created_at": "text",
                     *           "updated_at": "text",
                     *           "edited_at": "text",
                     *           "version": 3
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CommentOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_comment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                card_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "body": "@ada The beans are up."
                 *     }
                 */
                "application/json": components["schemas"]["CommentIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "card_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "author": {
                     *         "user_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *         "username": "ada",
                     *         "display_name": "Ada",
                     *         "avatar_url": "text"
                     *       },
                     *       "body": "text",
                     *       "mentions": [
                     *         {
                     *           "user_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "username": "ada",
                     *           "display_name": "Ada",
                     *           "avatar_url": "text"
                     *         }
                     *       ],
                     *       "reactions": [
                     *         {
                     *           "emoji": "thumbs_up",
                     *           "user_ids": [
                     *             "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *           ]
                     *         }
                     *       ],
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "edited_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["CommentOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    move_card: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 412 when somebody was faster. */
                "if-match"?: string | null;
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                card_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "before_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "after_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "position": "top",
                 *       "list_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                 *     }
                 */
                "application/json": components["schemas"]["CardMove"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "list_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "position": "a0Xk2",
                     *       "has_description": true,
                     *       "start_at": "text",
                     *       "due_at": "text",
                     *       "completed_at": "text",
                     *       "label_ids": [
                     *         "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *       ],
                     *       "assignee_ids": [
                     *         "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *       ],
                     *       "checklist_done": 1,
                     *       "checklist_total": 1,
                     *       "comment_count": 1,
                     *       "attachment_count": 1,
                     *       "archived": false,
                     *       "created_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3,
                     *       "description": "Two rows of beans, one of peas."
                     *     }
                     */
                    "application/json": components["schemas"]["CardOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_comment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                comment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_comment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 412 when somebody was faster. */
                "if-match"?: string | null;
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                comment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "@ada The beans are up, all twelve."
                 *     }
                 */
                "application/json": components["schemas"]["CommentEdit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "card_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "author": {
                     *         "user_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *         "username": "ada",
                     *         "display_name": "Ada",
                     *         "avatar_url": "text"
                     *       },
                     *       "body": "text",
                     *       "mentions": [
                     *         {
                     *           "user_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "username": "ada",
                     *           "display_name": "Ada",
                     *           "avatar_url": "text"
                     *         }
                     *       ],
                     *       "reactions": [
                     *         {
                     *           "emoji": "thumbs_up",
                     *           "user_ids": [
                     *             "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *           ]
                     *         }
                     *       ],
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "edited_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["CommentOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_reaction: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                comment_id: string;
                emoji: components["schemas"]["Emoji"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_reaction: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                comment_id: string;
                emoji: components["schemas"]["Emoji"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_echoes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "occurred_at": "text",
                     *           "time_zone": "Europe/Paris",
                     *           "local_day": "text",
                     *           "title": "Order seeds for spring",
                     *           "body": "text",
                     *           "tags": [
                     *             "text"
                     *           ],
                     *           "prompt_key": "text",
                     *           "mood_entry_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "created_at": "text",
                     *           "updated_at": "text",
                     *           "version": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EchoesOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_challenges: {
        parameters: {
            query?: {
                status?: ("active" | "completed" | "let_go") | null;
                area?: ("body" | "mind" | "people" | "work" | "home" | "meaning") | null;
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "title": "Order seeds for spring",
                     *           "description": "Two rows of beans, one of peas.",
                     *           "area": "body",
                     *           "effort": "small",
                     *           "points_reward": 1,
                     *           "status": "active",
                     *           "is_completed": true,
                     *           "turn_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "starts_on": "text",
                     *           "due_on": "text",
                     *           "completed_at": "text",
                     *           "reflection": "text",
                     *           "steps": [
                     *             {
                     *               "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *               "text": "text",
                     *               "position": 1,
                     *               "done_at": "text"
                     *             }
                     *           ],
                     *           "created_at": "text",
                     *           "updated_at": "text",
                     *           "version": 3
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ChallengeOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_challenge: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "title": "Swim once a week",
                 *       "description": "Two rows of beans, one of peas.",
                 *       "area": "body",
                 *       "effort": "small",
                 *       "points_reward": 5,
                 *       "starts_on": "text",
                 *       "due_on": "text",
                 *       "steps": [
                 *         "text"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ChallengeIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "area": "body",
                     *       "effort": "small",
                     *       "points_reward": 1,
                     *       "status": "active",
                     *       "is_completed": true,
                     *       "turn_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "starts_on": "text",
                     *       "due_on": "text",
                     *       "completed_at": "text",
                     *       "reflection": "text",
                     *       "steps": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "text": "text",
                     *           "position": 1,
                     *           "done_at": "text"
                     *         }
                     *       ],
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChallengeOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_challenge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                challenge_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "area": "body",
                     *       "effort": "small",
                     *       "points_reward": 1,
                     *       "status": "active",
                     *       "is_completed": true,
                     *       "turn_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "starts_on": "text",
                     *       "due_on": "text",
                     *       "completed_at": "text",
                     *       "reflection": "text",
                     *       "steps": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "text": "text",
                     *           "position": 1,
                     *           "done_at": "text"
                     *         }
                     *       ],
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChallengeOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_challenge: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                challenge_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_challenge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 412 when somebody was faster. */
                "if-match"?: string | null;
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                challenge_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Swim every other week",
                 *       "description": "Two rows of beans, one of peas.",
                 *       "area": "body",
                 *       "effort": "small",
                 *       "starts_on": "text",
                 *       "due_on": "text"
                 *     }
                 */
                "application/json": components["schemas"]["ChallengePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "area": "body",
                     *       "effort": "small",
                     *       "points_reward": 1,
                     *       "status": "active",
                     *       "is_completed": true,
                     *       "turn_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "starts_on": "text",
                     *       "due_on": "text",
                     *       "completed_at": "text",
                     *       "reflection": "text",
                     *       "steps": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "text": "text",
                     *           "position": 1,
                     *           "done_at": "text"
                     *         }
                     *       ],
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChallengeOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complete_challenge: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                challenge_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reflection": "I wanted it for somebody else."
                 *     }
                 */
                "application/json": components["schemas"]["LetGo"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "area": "body",
                     *       "effort": "small",
                     *       "points_reward": 1,
                     *       "status": "active",
                     *       "is_completed": true,
                     *       "turn_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "starts_on": "text",
                     *       "due_on": "text",
                     *       "completed_at": "text",
                     *       "reflection": "text",
                     *       "steps": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "text": "text",
                     *           "position": 1,
                     *           "done_at": "text"
                     *         }
                     *       ],
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChallengeOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    let_challenge_go: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                challenge_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reflection": "I wanted it for somebody else."
                 *     }
                 */
                "application/json": components["schemas"]["LetGo"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "area": "body",
                     *       "effort": "small",
                     *       "points_reward": 1,
                     *       "status": "active",
                     *       "is_completed": true,
                     *       "turn_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "starts_on": "text",
                     *       "due_on": "text",
                     *       "completed_at": "text",
                     *       "reflection": "text",
                     *       "steps": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "text": "text",
                     *           "position": 1,
                     *           "done_at": "text"
                     *         }
                     *       ],
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChallengeOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopen_challenge: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                challenge_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "area": "body",
                     *       "effort": "small",
                     *       "points_reward": 1,
                     *       "status": "active",
                     *       "is_completed": true,
                     *       "turn_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "starts_on": "text",
                     *       "due_on": "text",
                     *       "completed_at": "text",
                     *       "reflection": "text",
                     *       "steps": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "text": "text",
                     *           "position": 1,
                     *           "done_at": "text"
                     *         }
                     *       ],
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChallengeOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reshape_challenge: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                challenge_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Swim every other week",
                 *       "description": "Two rows of beans, one of peas.",
                 *       "area": "body",
                 *       "effort": "small",
                 *       "starts_on": "text",
                 *       "due_on": "text"
                 *     }
                 */
                "application/json": components["schemas"]["ChallengePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "area": "body",
                     *       "effort": "small",
                     *       "points_reward": 1,
                     *       "status": "active",
                     *       "is_completed": true,
                     *       "turn_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "starts_on": "text",
                     *       "due_on": "text",
                     *       "completed_at": "text",
                     *       "reflection": "text",
                     *       "steps": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "text": "text",
                     *           "position": 1,
                     *           "done_at": "text"
                     *         }
                     *       ],
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChallengeOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_challenge_step: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                challenge_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Find the opening hours"
                 *     }
                 */
                "application/json": components["schemas"]["StepIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "area": "body",
                     *       "effort": "small",
                     *       "points_reward": 1,
                     *       "status": "active",
                     *       "is_completed": true,
                     *       "turn_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "starts_on": "text",
                     *       "due_on": "text",
                     *       "completed_at": "text",
                     *       "reflection": "text",
                     *       "steps": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "text": "text",
                     *           "position": 1,
                     *           "done_at": "text"
                     *         }
                     *       ],
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChallengeOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_challenge_step: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                challenge_id: string;
                step_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "area": "body",
                     *       "effort": "small",
                     *       "points_reward": 1,
                     *       "status": "active",
                     *       "is_completed": true,
                     *       "turn_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "starts_on": "text",
                     *       "due_on": "text",
                     *       "completed_at": "text",
                     *       "reflection": "text",
                     *       "steps": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "text": "text",
                     *           "position": 1,
                     *           "done_at": "text"
                     *         }
                     *       ],
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChallengeOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complete_challenge_step: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                challenge_id: string;
                step_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "area": "body",
                     *       "effort": "small",
                     *       "points_reward": 1,
                     *       "status": "active",
                     *       "is_completed": true,
                     *       "turn_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "starts_on": "text",
                     *       "due_on": "text",
                     *       "completed_at": "text",
                     *       "reflection": "text",
                     *       "steps": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "text": "text",
                     *           "position": 1,
                     *           "done_at": "text"
                     *         }
                     *       ],
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChallengeOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopen_challenge_step: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                challenge_id: string;
                step_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "area": "body",
                     *       "effort": "small",
                     *       "points_reward": 1,
                     *       "status": "active",
                     *       "is_completed": true,
                     *       "turn_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "starts_on": "text",
                     *       "due_on": "text",
                     *       "completed_at": "text",
                     *       "reflection": "text",
                     *       "steps": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "text": "text",
                     *           "position": 1,
                     *           "done_at": "text"
                     *         }
                     *       ],
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ChallengeOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_daily_challenge: {
        parameters: {
            query?: {
                /** @description Language of authored words. */
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "local_day": "text",
                     *       "key": "text",
                     *       "text": "text",
                     *       "area": "body",
                     *       "points": 1,
                     *       "may_swap": true,
                     *       "completed_at": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["DailyOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_daily_challenge: {
        parameters: {
            query?: {
                /** @description Language of authored words. */
                locale?: string;
            };
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Call grandmother"
                 *     }
                 */
                "application/json": components["schemas"]["DailyOwn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "local_day": "text",
                     *       "key": "text",
                     *       "text": "text",
                     *       "area": "body",
                     *       "points": 1,
                     *       "may_swap": true,
                     *       "completed_at": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["DailyOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complete_daily_challenge: {
        parameters: {
            query?: {
                /** @description Language of authored words. */
                locale?: string;
            };
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "local_day": "text",
                     *       "key": "text",
                     *       "text": "text",
                     *       "area": "body",
                     *       "points": 1,
                     *       "may_swap": true,
                     *       "completed_at": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["DailyOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    swap_daily_challenge: {
        parameters: {
            query?: {
                /** @description Language of authored words. */
                locale?: string;
            };
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "local_day": "text",
                     *       "key": "text",
                     *       "text": "text",
                     *       "area": "body",
                     *       "points": 1,
                     *       "may_swap": true,
                     *       "completed_at": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["DailyOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_exercise_sessions: {
        parameters: {
            query?: {
                exercise_key?: string | null;
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "exercise_key": "text",
                     *           "local_day": "text",
                     *           "started_at": "text",
                     *           "finished_at": "text",
                     *           "before": 1,
                     *           "after": 1,
                     *           "reflection": "text"
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ExerciseSessionOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_exercise_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "exercise_key": "text",
                     *       "local_day": "text",
                     *       "started_at": "text",
                     *       "finished_at": "text",
                     *       "before": 1,
                     *       "after": 1,
                     *       "reflection": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ExerciseSessionOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_exercise_session: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_exercise_session: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "before": 1,
                 *       "after": 1,
                 *       "reflection": "text",
                 *       "finished": true
                 *     }
                 */
                "application/json": components["schemas"]["SessionPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "exercise_key": "text",
                     *       "local_day": "text",
                     *       "started_at": "text",
                     *       "finished_at": "text",
                     *       "before": 1,
                     *       "after": 1,
                     *       "reflection": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ExerciseSessionOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_exercises: {
        parameters: {
            query?: {
                /** @description Language of authored words. */
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "key": "text",
                     *           "kind": "breathing",
                     *           "minutes": 1,
                     *           "evidence": "strong",
                     *           "title": "Order seeds for spring",
                     *           "about": "text",
                     *           "caution": "text",
                     *           "breath": {
                     *             "inhale": 1,
                     *             "hold": 1,
                     *             "out": 1,
                     *             "rest": 1
                     *           },
                     *           "gentle": {
                     *             "inhale": 1,
                     *             "hold": 1,
                     *             "out": 1,
                     *             "rest": 1
                     *           },
                     *           "steps": [
                     *             {
                     *               "text": "text",
                     *               "seconds": 1,
                     *               "breathes": true
                     *             }
                     *           ],
                     *           "relief": {
                     *             "mean": 1,
                     *             "sessions": 1
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ShelfOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin_exercise: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                exercise_key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "before": 7
                 *     }
                 */
                "application/json": components["schemas"]["SessionIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "exercise_key": "text",
                     *       "local_day": "text",
                     *       "started_at": "text",
                     *       "finished_at": "text",
                     *       "before": 1,
                     *       "after": 1,
                     *       "reflection": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ExerciseSessionOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_journal: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
                /** @description Words in title, text or tags. */
                q?: string | null;
                tag?: string | null;
                since?: string | null;
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "occurred_at": "text",
                     *           "time_zone": "Europe/Paris",
                     *           "local_day": "text",
                     *           "title": "Order seeds for spring",
                     *           "body": "text",
                     *           "tags": [
                     *             "text"
                     *           ],
                     *           "prompt_key": "text",
                     *           "mood_entry_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "created_at": "text",
                     *           "updated_at": "text",
                     *           "version": 3
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_JournalOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_journal_entry: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "title": "A slow morning",
                 *       "body": "Rain on the roof, tea, nothing to do.",
                 *       "tags": [
                 *         "text"
                 *       ],
                 *       "prompt_key": "text",
                 *       "mood_entry_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "occurred_at": "2027-03-14T09:26:53.589793Z"
                 *     }
                 */
                "application/json": components["schemas"]["JournalIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "occurred_at": "text",
                     *       "time_zone": "Europe/Paris",
                     *       "local_day": "text",
                     *       "title": "Order seeds for spring",
                     *       "body": "text",
                     *       "tags": [
                     *         "text"
                     *       ],
                     *       "prompt_key": "text",
                     *       "mood_entry_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["JournalOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_journal_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "occurred_at": "text",
                     *       "time_zone": "Europe/Paris",
                     *       "local_day": "text",
                     *       "title": "Order seeds for spring",
                     *       "body": "text",
                     *       "tags": [
                     *         "text"
                     *       ],
                     *       "prompt_key": "text",
                     *       "mood_entry_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["JournalOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_journal_entry: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_journal_entry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 412 when somebody was faster. */
                "if-match"?: string | null;
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "A slow, good morning",
                 *       "body": "text",
                 *       "tags": [
                 *         "text"
                 *       ],
                 *       "mood_entry_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                 *     }
                 */
                "application/json": components["schemas"]["JournalPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "occurred_at": "text",
                     *       "time_zone": "Europe/Paris",
                     *       "local_day": "text",
                     *       "title": "Order seeds for spring",
                     *       "body": "text",
                     *       "tags": [
                     *         "text"
                     *       ],
                     *       "prompt_key": "text",
                     *       "mood_entry_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["JournalOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_moods: {
        parameters: {
            query?: {
                since?: string | null;
                until?: string | null;
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "occurred_at": "text",
                     *           "time_zone": "Europe/Paris",
                     *           "local_day": "text",
                     *           "value": 1,
                     *           "emotions": [
                     *             "text"
                     *           ],
                     *           "energy": 1,
                     *           "note": "text",
                     *           "created_at": "text"
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_MoodOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    log_mood: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "value": 4,
                 *       "emotions": [
                 *         "text"
                 *       ],
                 *       "energy": 1,
                 *       "note": "text",
                 *       "occurred_at": "2027-03-14T09:26:53.589793Z"
                 *     }
                 */
                "application/json": components["schemas"]["MoodIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "occurred_at": "text",
                     *       "time_zone": "Europe/Paris",
                     *       "local_day": "text",
                     *       "value": 1,
                     *       "emotions": [
                     *         "text"
                     *       ],
                     *       "energy": 1,
                     *       "note": "text",
                     *       "created_at": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["MoodOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_mood_chart: {
        parameters: {
            query?: {
                /** @description How many days, today among them. */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "first_day": "text",
                     *       "last_day": "text",
                     *       "days": [
                     *         {
                     *           "day": "text",
                     *           "average": 1,
                     *           "count": 1
                     *         }
                     *       ],
                     *       "emotions": {}
                     *     }
                     */
                    "application/json": components["schemas"]["MoodChart"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_mood: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mood_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "occurred_at": "text",
                     *       "time_zone": "Europe/Paris",
                     *       "local_day": "text",
                     *       "value": 1,
                     *       "emotions": [
                     *         "text"
                     *       ],
                     *       "energy": 1,
                     *       "note": "text",
                     *       "created_at": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["MoodOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_mood: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                mood_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_mood: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                mood_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "value": 3,
                 *       "emotions": [
                 *         "text"
                 *       ],
                 *       "energy": 1,
                 *       "note": "text"
                 *     }
                 */
                "application/json": components["schemas"]["MoodPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "occurred_at": "text",
                     *       "time_zone": "Europe/Paris",
                     *       "local_day": "text",
                     *       "value": 1,
                     *       "emotions": [
                     *         "text"
                     *       ],
                     *       "energy": 1,
                     *       "note": "text",
                     *       "created_at": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["MoodOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_notes: {
        parameters: {
            query?: {
                /** @description Words in title or text. */
                q?: string | null;
                project_id?: string | null;
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "title": "Order seeds for spring",
                     *           "content": "text",
                     *           "project_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "created_at": "text",
                     *           "updated_at": "text",
                     *           "version": 3
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_NoteOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_note: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "title": "Ideas for the shed",
                 *       "content": "text",
                 *       "project_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                 *     }
                 */
                "application/json": components["schemas"]["NoteIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "content": "text",
                     *       "project_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["NoteOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                note_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "content": "text",
                     *       "project_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["NoteOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_note: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                note_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_note: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 412 when somebody was faster. */
                "if-match"?: string | null;
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                note_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Ideas for the garden shed",
                 *       "content": "text",
                 *       "project_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                 *     }
                 */
                "application/json": components["schemas"]["NotePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "content": "text",
                     *       "project_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["NoteOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_points: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "points": 1,
                     *           "kind": "text",
                     *           "local_day": "text",
                     *           "vpet_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "source_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "reverses_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "created_at": "text"
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_LedgerEntryOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_growth_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "time_zone": "Europe/Paris",
                     *       "day_start_hour": 1,
                     *       "country": "text",
                     *       "paused_from": "text",
                     *       "paused_until": "text",
                     *       "shares_pet": true,
                     *       "shows_streak": true,
                     *       "today": "text",
                     *       "xp_total": 1,
                     *       "level": 1,
                     *       "xp_of_level": 1,
                     *       "xp_of_next_level": 1,
                     *       "points_today": 1,
                     *       "is_plenty_today": true,
                     *       "active_days_of_30": 1,
                     *       "streak": 1,
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["GrowthProfileOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_growth_profile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 412 when somebody was faster. */
                "if-match"?: string | null;
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "time_zone": "Europe/Paris",
                 *       "day_start_hour": 1,
                 *       "country": "FR",
                 *       "paused_from": "text",
                 *       "paused_until": "text",
                 *       "shares_pet": true,
                 *       "shows_streak": true
                 *     }
                 */
                "application/json": components["schemas"]["GrowthProfilePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "time_zone": "Europe/Paris",
                     *       "day_start_hour": 1,
                     *       "country": "text",
                     *       "paused_from": "text",
                     *       "paused_until": "text",
                     *       "shares_pet": true,
                     *       "shows_streak": true,
                     *       "today": "text",
                     *       "xp_total": 1,
                     *       "level": 1,
                     *       "xp_of_level": 1,
                     *       "xp_of_next_level": 1,
                     *       "points_today": 1,
                     *       "is_plenty_today": true,
                     *       "active_days_of_30": 1,
                     *       "streak": 1,
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["GrowthProfileOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_projects: {
        parameters: {
            query?: {
                status?: ("planned" | "ongoing" | "completed" | "archived") | null;
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "title": "Order seeds for spring",
                     *           "description": "Two rows of beans, one of peas.",
                     *           "status": "ongoing",
                     *           "created_at": "text",
                     *           "updated_at": "text",
                     *           "version": 3
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ProjectOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_project: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "title": "Learn to bake bread",
                 *       "description": "Two rows of beans, one of peas.",
                 *       "status": "ongoing"
                 *     }
                 */
                "application/json": components["schemas"]["ProjectIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "status": "ongoing",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "status": "ongoing",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_project: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_project: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 412 when somebody was faster. */
                "if-match"?: string | null;
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Bake bread every week",
                 *       "description": "Two rows of beans, one of peas.",
                 *       "status": "ongoing"
                 *     }
                 */
                "application/json": components["schemas"]["ProjectPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "status": "ongoing",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_samsara: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "turn": {
                     *         "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *         "number": 1,
                     *         "starts_on": "text",
                     *         "ends_on": "text",
                     *         "closed_at": "text",
                     *         "intention": "text",
                     *         "closing": "text"
                     *       },
                     *       "day_of_turn": 1,
                     *       "letter": "text",
                     *       "active": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "title": "Order seeds for spring",
                     *           "description": "Two rows of beans, one of peas.",
                     *           "area": "body",
                     *           "effort": "small",
                     *           "points_reward": 1,
                     *           "status": "active",
                     *           "is_completed": true,
                     *           "turn_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "starts_on": "text",
                     *           "due_on": "text",
                     *           "completed_at": "text",
                     *           "reflection": "text",
                     *           "steps": [
                     *             {
                     *               "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *               "text": "text",
                     *               "position": 1,
                     *               "done_at": "text"
                     *             }
                     *           ],
                     *           "created_at": "text",
                     *           "updated_at": "text",
                     *           "version": 3
                     *         }
                     *       ],
                     *       "balance": {}
                     *     }
                     */
                    "application/json": components["schemas"]["SamsaraOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    begin_turn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "intention": "More evenings outside."
                 *     }
                 */
                "application/json": components["schemas"]["TurnIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "number": 1,
                     *       "starts_on": "text",
                     *       "ends_on": "text",
                     *       "closed_at": "text",
                     *       "intention": "text",
                     *       "closing": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["TurnOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_turn: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                turn_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "closing": "You were braver than you thought."
                 *     }
                 */
                "application/json": components["schemas"]["TurnClosing"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "number": 1,
                     *       "starts_on": "text",
                     *       "ends_on": "text",
                     *       "closed_at": "text",
                     *       "intention": "text",
                     *       "closing": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["TurnOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_vpets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "name": "text",
                     *           "species": "sprout",
                     *           "is_active": true,
                     *           "xp": 1,
                     *           "level": 1,
                     *           "xp_of_level": 1,
                     *           "xp_of_next_level": 1,
                     *           "stage": "egg",
                     *           "mood": "joyful",
                     *           "born_at": "text",
                     *           "created_at": "text",
                     *           "updated_at": "text",
                     *           "version": 3
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_PetOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_vpet: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "name": "Moss",
                 *       "species": "sprout"
                 *     }
                 */
                "application/json": components["schemas"]["PetIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "name": "text",
                     *       "species": "sprout",
                     *       "is_active": true,
                     *       "xp": 1,
                     *       "level": 1,
                     *       "xp_of_level": 1,
                     *       "xp_of_next_level": 1,
                     *       "stage": "egg",
                     *       "mood": "joyful",
                     *       "born_at": "text",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["PetOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_vpet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "name": "text",
                     *       "species": "sprout",
                     *       "is_active": true,
                     *       "xp": 1,
                     *       "level": 1,
                     *       "xp_of_level": 1,
                     *       "xp_of_next_level": 1,
                     *       "stage": "egg",
                     *       "mood": "joyful",
                     *       "born_at": "text",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["PetOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    release_vpet: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                pet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_vpet: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 412 when somebody was faster. */
                "if-match"?: string | null;
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                pet_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Fern",
                 *       "is_active": true
                 *     }
                 */
                "application/json": components["schemas"]["PetPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "name": "text",
                     *       "species": "sprout",
                     *       "is_active": true,
                     *       "xp": 1,
                     *       "level": 1,
                     *       "xp_of_level": 1,
                     *       "xp_of_next_level": 1,
                     *       "stage": "egg",
                     *       "mood": "joyful",
                     *       "born_at": "text",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["PetOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explain_vpet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mood": "joyful",
                     *       "is_paused": true,
                     *       "has_low_mood": true,
                     *       "has_success": true,
                     *       "active_days_of_7": 1,
                     *       "kinds_today": 1
                     *     }
                     */
                    "application/json": components["schemas"]["WhyOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_instance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "text",
                     *       "version": "text",
                     *       "sign_up": "open",
                     *       "needs_first_user": true
                     *     }
                     */
                    "application/json": components["schemas"]["Instance"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_link: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                link_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "position": "a0Xk2",
                     *       "wip_limit": 1,
                     *       "archived": false,
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ListOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 412 when somebody was faster. */
                "if-match"?: string | null;
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 412 when somebody was faster. */
                "if-match"?: string | null;
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Done",
                 *       "archived": false,
                 *       "wip_limit": 1
                 *     }
                 */
                "application/json": components["schemas"]["ListPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "position": "a0Xk2",
                     *       "wip_limit": 1,
                     *       "archived": false,
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ListOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_cards: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "list_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "title": "Order seeds for spring",
                     *           "position": "a0Xk2",
                     *           "has_description": true,
                     *           "start_at": "text",
                     *           "due_at": "text",
                     *           "completed_at": "text",
                     *           "label_ids": [
                     *             "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *           ],
                     *           "assignee_ids": [
                     *             "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *           ],
                     *           "checklist_done": 1,
                     *           "checklist_total": 1,
                     *           "comment_count": 1,
                     *           "attachment_count": 1,
                     *           "archived": false,
                     *           "created_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "created_at": "text",
                     *           "updated_at": "text",
                     *           "version": 3,
                     *           "description": "Two rows of beans, one of peas."
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CardOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_card: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "before_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "after_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "position": "top",
                 *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "title": "Order seeds for spring",
                 *       "description": "Two rows of beans, one of peas.",
                 *       "start_at": "2027-03-14T09:26:53.589793Z",
                 *       "due_at": "2027-03-14T09:26:53.589793Z"
                 *     }
                 */
                "application/json": components["schemas"]["CardIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "list_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "position": "a0Xk2",
                     *       "has_description": true,
                     *       "start_at": "text",
                     *       "due_at": "text",
                     *       "completed_at": "text",
                     *       "label_ids": [
                     *         "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *       ],
                     *       "assignee_ids": [
                     *         "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *       ],
                     *       "checklist_done": 1,
                     *       "checklist_total": 1,
                     *       "comment_count": 1,
                     *       "attachment_count": 1,
                     *       "archived": false,
                     *       "created_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3,
                     *       "description": "Two rows of beans, one of peas."
                     *     }
                     */
                    "application/json": components["schemas"]["CardOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    move_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 412 when somebody was faster. */
                "if-match"?: string | null;
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                list_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "before_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "after_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "position": "top"
                 *     }
                 */
                "application/json": components["schemas"]["ListMove"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "position": "a0Xk2",
                     *       "wip_limit": 1,
                     *       "archived": false,
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ListOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "username": "ada",
                     *       "email": "ada@example.org",
                     *       "email_verified": true,
                     *       "display_name": "Ada",
                     *       "avatar_url": "text",
                     *       "time_zone": "Europe/Paris",
                     *       "locale": "en",
                     *       "preferences": {},
                     *       "role": "user",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 412 when somebody was faster. */
                "if-match"?: string | null;
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "display_name": "Ada L.",
                 *       "time_zone": "Europe/Paris",
                 *       "locale": "en",
                 *       "preferences": {
                 *         "theme": "dark"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["MePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "username": "ada",
                     *       "email": "ada@example.org",
                     *       "email_verified": true,
                     *       "display_name": "Ada",
                     *       "avatar_url": "text",
                     *       "time_zone": "Europe/Paris",
                     *       "locale": "en",
                     *       "preferences": {},
                     *       "role": "user",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_calendar_feeds: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "name": "text",
                     *           "assigned": true,
                     *           "board_ids": [
                     *             "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *           ],
                     *           "alarm_minutes": 1,
                     *           "created_at": "text",
                     *           "url": "text"
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_FeedOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_calendar_feed: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Work",
                 *       "assigned": true,
                 *       "board_ids": [
                 *         "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                 *       ],
                 *       "alarm_minutes": 1
                 *     }
                 */
                "application/json": components["schemas"]["FeedIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "name": "text",
                     *       "assigned": true,
                     *       "board_ids": [
                     *         "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *       ],
                     *       "alarm_minutes": 1,
                     *       "created_at": "text",
                     *       "url": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["FeedOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_calendar_feed: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                feed_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current_password": "text",
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`rate_limited`); see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 429,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sessions: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "user_agent": "text",
                     *           "created_at": "text",
                     *           "last_seen_at": "text",
                     *           "expires_at": "text",
                     *           "is_current": true
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_SessionOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_public_board: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 304 when it is still the present one. */
                "if-none-match"?: string | null;
            };
            path: {
                /** @description The last part of the link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "status": "ongoing",
                     *       "lists": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "title": "Order seeds for spring",
                     *           "position": "a0Xk2"
                     *         }
                     *       ],
                     *       "cards": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "list_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "title": "Order seeds for spring",
                     *           "position": "a0Xk2",
                     *           "has_description": true,
                     *           "start_at": "text",
                     *           "due_at": "text",
                     *           "completed_at": "text",
                     *           "label_ids": [
                     *             "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *           ],
                     *           "assignee_ids": [
                     *             "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"
                     *           ],
                     *           "checklist_done": 1,
                     *           "checklist_total": 1
                     *         }
                     *       ],
                     *       "labels": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "name": "text",
                     *           "color": "text"
                     *         }
                     *       ],
                     *       "people": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "display_name": "Ada"
                     *         }
                     *       ],
                     *       "expires_at": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["PublicBoard"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`rate_limited`); see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 429,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_public_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of the link. */
                token: string;
                card_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas."
                     *     }
                     */
                    "application/json": components["schemas"]["PublicCardText"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`rate_limited`); see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 429,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore_item: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_webhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "url": "text",
                     *       "events": [
                     *         "text"
                     *       ],
                     *       "is_active": true,
                     *       "off_reason": "by_hand",
                     *       "failing_since": "text",
                     *       "created_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "secret": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_webhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_webhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://example.org/hook",
                 *       "events": [
                 *         "card.created"
                 *       ],
                 *       "is_active": true,
                 *       "new_secret": true
                 *     }
                 */
                "application/json": components["schemas"]["WebhookPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "board_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "url": "text",
                     *       "events": [
                     *         "text"
                     *       ],
                     *       "is_active": true,
                     *       "off_reason": "by_hand",
                     *       "failing_since": "text",
                     *       "created_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "secret": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_deliveries: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "webhook_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "seq": 1,
                     *           "event_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "type": "text",
                     *           "state": "waiting",
                     *           "attempts": 1,
                     *           "response_status": 1,
                     *           "took_ms": 1,
                     *           "error": "text",
                     *           "created_at": "text",
                     *           "last_tried_at": "text",
                     *           "next_at": "text"
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_DeliveryOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redeliver: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook_id: string;
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "webhook_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "seq": 1,
                     *       "event_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "type": "text",
                     *       "state": "waiting",
                     *       "attempts": 1,
                     *       "response_status": 1,
                     *       "took_ms": 1,
                     *       "error": "text",
                     *       "created_at": "text",
                     *       "last_tried_at": "text",
                     *       "next_at": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["DeliveryOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The log no longer reaches back that far (`position_too_old`, `event_forgotten`). */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 410,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_workspaces: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "name": "text",
                     *           "description": "Two rows of beans, one of peas.",
                     *           "role": "owner",
                     *           "member_count": 1,
                     *           "board_count": 1,
                     *           "created_at": "text",
                     *           "updated_at": "text",
                     *           "version": 3
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_WorkspaceOut_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_workspace: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "name": "Allotment 12",
                 *       "description": "Two rows of beans, one of peas."
                 *     }
                 */
                "application/json": components["schemas"]["WorkspaceIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "name": "text",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "role": "owner",
                     *       "member_count": 1,
                     *       "board_count": 1,
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_workspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "name": "text",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "role": "owner",
                     *       "member_count": 1,
                     *       "board_count": 1,
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_workspace: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_workspace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` you hold: 412 when somebody was faster. */
                "if-match"?: string | null;
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Allotment 12 and 13",
                 *       "description": "Two rows of beans, one of peas."
                 *     }
                 */
                "application/json": components["schemas"]["WorkspacePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "name": "text",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "role": "owner",
                     *       "member_count": 1,
                     *       "board_count": 1,
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_boards: {
        parameters: {
            query?: {
                status?: ("planned" | "ongoing" | "completed" | "archived") | null;
                /** @description Text in the title. */
                q?: string | null;
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "workspace_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "title": "Order seeds for spring",
                     *           "description": "Two rows of beans, one of peas.",
                     *           "status": "ongoing",
                     *           "background": "moss",
                     *           "start_on": "text",
                     *           "due_on": "text",
                     *           "created_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "created_at": "text",
                     *           "updated_at": "text",
                     *           "version": 3,
                     *           "role": "editor",
                     *           "seq": 1,
                     *           "card_count": 1,
                     *           "completed_count": 1
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_BoardSummary_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_board: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                 *       "title": "Kitchen garden",
                 *       "description": "Two rows of beans, one of peas.",
                 *       "status": "ongoing",
                 *       "background": "moss",
                 *       "start_on": "text",
                 *       "due_on": "text"
                 *     }
                 */
                "application/json": components["schemas"]["BoardIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "workspace_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "title": "Order seeds for spring",
                     *       "description": "Two rows of beans, one of peas.",
                     *       "status": "ongoing",
                     *       "background": "moss",
                     *       "start_on": "text",
                     *       "due_on": "text",
                     *       "created_by": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "created_at": "text",
                     *       "updated_at": "text",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["BoardOut"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_workspace_members: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "user_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *           "username": "ada",
                     *           "display_name": "Ada",
                     *           "avatar_url": "text",
                     *           "role": "owner",
                     *           "joined_at": "text"
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_PersonInWorkspace_"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_workspace_member: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "grace",
                 *       "role": "owner"
                 *     }
                 */
                "application/json": components["schemas"]["NewMember"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "username": "ada",
                     *       "display_name": "Ada",
                     *       "avatar_url": "text",
                     *       "role": "owner",
                     *       "joined_at": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["PersonInWorkspace"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests (`rate_limited`); see `Retry-After`. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 429,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_workspace_member: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                workspace_id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_workspace_member: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that a retry gets the first answer again. Kept for 24 hours.
                 * @example 0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                workspace_id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "owner"
                 *     }
                 */
                "application/json": components["schemas"]["MemberPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user_id": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
                     *       "username": "ada",
                     *       "display_name": "Ada",
                     *       "avatar_url": "text",
                     *       "role": "owner",
                     *       "joined_at": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["PersonInWorkspace"];
                };
            };
            /** @description The body is not valid JSON (`malformed_json`). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 400,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No valid access token (`not_authenticated`). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 401,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Your role does not allow this (`forbidden`). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 403,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is nothing here that you can see (`not_found`). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 404,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there (`conflict`, `id_taken` and others by name). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 409,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is larger than allowed (`payload_too_large`). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 413,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request is not valid (`validation_failed`); `errors` says what. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 422,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": [
                     *         {
                     *           "loc": [
                     *             "body",
                     *             "title"
                     *           ],
                     *           "msg": "String should have at least 1 character",
                     *           "code": "string_too_short"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ongoing"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "/api/docs/problems#not_found",
                     *       "title": "Order seeds for spring",
                     *       "status": 503,
                     *       "detail": "text",
                     *       "code": "not_found",
                     *       "request_id": "text",
                     *       "errors": null
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_readiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ongoing",
                     *       "checks": {}
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description A dependency is missing; `checks` names it. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ongoing",
                     *       "checks": {}
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
}
