// Generated from frontend-contract/ by `make contract`; do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AssigneeAdded
         * @description A card was given to a person; `assignee_ids` are all who have it now.
         */
        AssigneeAdded: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Assignee Ids */
            assignee_ids: string[];
            /** Version */
            version: number;
            /** Updated At */
            updated_at: string;
        };
        /**
         * AssigneeRemoved
         * @description A card was taken from a person; `assignee_ids` are all who have it now.
         *
         *     Who leaves a board loses its cards with `member.removed`, without a word for each card.
         */
        AssigneeRemoved: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Assignee Ids */
            assignee_ids: string[];
            /** Version */
            version: number;
            /** Updated At */
            updated_at: string;
        };
        /**
         * AttachmentCreated
         * @description A file or a link was put on a card.
         */
        AttachmentCreated: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            attachment: components["schemas"]["AttachmentOut"];
            /** Attachment Count */
            attachment_count: number;
        };
        /**
         * AttachmentDeleted
         * @description A file or a link is gone from its card; a card that showed it on its front does so no more.
         */
        AttachmentDeleted: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /**
             * Attachment Id
             * Format: uuid
             */
            attachment_id: string;
            /** Attachment Count */
            attachment_count: number;
        };
        /**
         * AttachmentOut
         * @description A file or a link on a card. Read a file at `GET /attachments/{id}`, its preview at `.../preview`.
         */
        AttachmentOut: {
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
            /**
             * Kind
             * @enum {string}
             */
            kind: "file" | "link";
            /** Name */
            name: string;
            /** Url */
            url: string | null;
            /**
             * Size
             * @description Length in bytes; null for links.
             */
            size: number | null;
            /**
             * Media Type
             * @description As the bytes say, not the client; null for links.
             */
            media_type: string | null;
            /**
             * Preview State
             * @enum {string}
             */
            preview_state: "none" | "waiting" | "ready" | "failed";
            /** Width */
            width: number | null;
            /** Height */
            height: number | null;
            /** Created By */
            created_by: string | null;
            /** Created At */
            created_at: string;
        };
        /**
         * AttachmentUpdated
         * @description The preview of a file is ready, or there will be none; or a link became the file that was behind it.
         */
        AttachmentUpdated: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            attachment: components["schemas"]["AttachmentOut"];
        };
        /**
         * Balance
         * @description What an import came to, or would: by kind of thing, and what was left out.
         */
        Balance: {
            /**
             * Title
             * @description Title of the board; empty until it is known.
             */
            title: string;
            /**
             * Read
             * @description Found in the file, by kind.
             */
            read: {
                [key: string]: number;
            };
            /**
             * Created
             * @description New here.
             */
            created: {
                [key: string]: number;
            };
            /**
             * Updated
             * @description Here from an earlier import, and now changed.
             */
            updated: {
                [key: string]: number;
            };
            /**
             * Unchanged
             * @description Here from an earlier import, and the same.
             */
            unchanged: {
                [key: string]: number;
            };
            /** Left Out */
            left_out: components["schemas"]["LeftOutCount"][];
            /**
             * Examples
             * @description The first two hundred things that were left out.
             */
            examples: components["schemas"]["LeftOut"][];
        };
        /**
         * BoardChanges
         * @description Fields of a board that changed; only those are there.
         */
        BoardChanges: {
            /**
             * Title
             * @default
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
            /**
             * Background
             * @default null
             */
            background?: ("moss" | "clay" | "sky" | "plum" | "amber" | "slate" | "dawn" | "meadow" | "lagoon" | "heather" | "harvest" | "dusk") | null;
            /**
             * Start On
             * @default null
             */
            start_on?: string | null;
            /**
             * Due On
             * @default null
             */
            due_on?: string | null;
            /**
             * Is Template
             * @default false
             */
            is_template?: boolean;
        };
        /**
         * BoardCreated
         * @description A board came into being: the first event of its log.
         */
        BoardCreated: {
            board: components["schemas"]["BoardOut"];
        };
        /**
         * BoardDeleted
         * @description A board went to the trash: nobody sees it any more.
         */
        BoardDeleted: {
            /**
             * Board Id
             * Format: uuid
             */
            board_id: string;
        };
        /**
         * BoardJoined
         * @description You were put on a board.
         */
        BoardJoined: {
            /**
             * Board Id
             * Format: uuid
             */
            board_id: string;
            /**
             * Workspace Id
             * Format: uuid
             */
            workspace_id: string;
            /** Title */
            title: string;
            /**
             * Role
             * @enum {string}
             */
            role: "viewer" | "commenter" | "editor" | "admin";
        };
        /**
         * BoardLeft
         * @description You may not see a board any more.
         */
        BoardLeft: {
            /**
             * Board Id
             * Format: uuid
             */
            board_id: string;
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
            /**
             * Is Template
             * @description Whether new boards are made after this one.
             */
            is_template: boolean;
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
         * BoardRebalanced
         * @description The lists of a board got shorter positions; their order is as it was.
         */
        BoardRebalanced: {
            /** Positions */
            positions: {
                [key: string]: string;
            };
        };
        /**
         * BoardRestored
         * @description A board came back from the trash, with a newer version.
         */
        BoardRestored: {
            board: components["schemas"]["BoardOut"];
        };
        /**
         * BoardStarred
         * @description You starred a board, or took its star away, on some device.
         */
        BoardStarred: {
            /**
             * Board Id
             * Format: uuid
             */
            board_id: string;
            /** Is Starred */
            is_starred: boolean;
        };
        /**
         * BoardUpdated
         * @description Fields of a board changed; `changes` holds only those.
         */
        BoardUpdated: {
            /**
             * Board Id
             * Format: uuid
             */
            board_id: string;
            /** Version */
            version: number;
            /** Updated At */
            updated_at: string;
            changes: components["schemas"]["BoardChanges"];
        };
        /**
         * CardArchived
         * @description A card left the picture for the archive.
         */
        CardArchived: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /** Version */
            version: number;
            /** Updated At */
            updated_at: string;
        };
        /**
         * CardChanges
         * @description Fields of a card that changed; only those are there.
         */
        CardChanges: {
            /**
             * Title
             * @default
             */
            title?: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Has Description
             * @default false
             */
            has_description?: boolean;
            /**
             * Start At
             * @default null
             */
            start_at?: string | null;
            /**
             * Due At
             * @default null
             */
            due_at?: string | null;
        };
        /**
         * CardCompleted
         * @description A card was marked as done.
         */
        CardCompleted: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /** Version */
            version: number;
            /** Updated At */
            updated_at: string;
            /** Completed At */
            completed_at: string;
        };
        /**
         * CardCovered
         * @description A card shows another image on its front, or none.
         */
        CardCovered: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /** Cover Id */
            cover_id: string | null;
            /** Version */
            version: number;
            /** Updated At */
            updated_at: string;
        };
        /**
         * CardCreated
         * @description A card came into being.
         */
        CardCreated: {
            card: components["schemas"]["CardPicture"];
        };
        /**
         * CardDeleted
         * @description A card went to the trash.
         */
        CardDeleted: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
        };
        /**
         * CardFilled
         * @description Something else is in the fields of a card; `fields` is all of it now, by the fields' ids.
         */
        CardFilled: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /** Fields */
            fields: {
                [key: string]: string | boolean | number;
            };
            /** Version */
            version: number;
            /** Updated At */
            updated_at: string;
        };
        /**
         * CardLabelled
         * @description A card carries other labels; `label_ids` are all of them now.
         */
        CardLabelled: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /** Label Ids */
            label_ids: string[];
            /** Version */
            version: number;
            /** Updated At */
            updated_at: string;
        };
        /**
         * CardMoved
         * @description A card changed its place on its board.
         */
        CardMoved: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /**
             * List Id
             * Format: uuid
             */
            list_id: string;
            /**
             * Position
             * @description Place in the order: compare as bytes. Made by the server; opaque.
             * @example a0Xk2
             */
            position: string;
            /** Version */
            version: number;
            /** Updated At */
            updated_at: string;
        };
        /**
         * CardMovedIn
         * @description A card came from another board.
         */
        CardMovedIn: {
            card: components["schemas"]["CardPicture"];
        };
        /**
         * CardMovedOut
         * @description A card went to another board.
         */
        CardMovedOut: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
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
            /**
             * Waiting Count
             * @description For how many cards it waits that are not done, on whatever board.
             */
            waiting_count: number;
            /**
             * Cover Id
             * @description The attachment that is shown on the front.
             */
            cover_id: string | null;
            /**
             * Fields
             * @description What is in the board's fields, by their ids; empty ones are not there.
             */
            fields: {
                [key: string]: string | boolean | number;
            };
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
         * CardReopened
         * @description A card is no longer done; its `completed_at` is null again.
         */
        CardReopened: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /** Version */
            version: number;
            /** Updated At */
            updated_at: string;
        };
        /**
         * CardRestored
         * @description A card came back from the trash.
         */
        CardRestored: {
            card: components["schemas"]["CardPicture"];
        };
        /**
         * CardUnarchived
         * @description A card came back from the archive.
         */
        CardUnarchived: {
            card: components["schemas"]["CardPicture"];
        };
        /**
         * CardUpdated
         * @description Fields of a card changed; `changes` holds only those.
         */
        CardUpdated: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /** Version */
            version: number;
            /** Updated At */
            updated_at: string;
            changes: components["schemas"]["CardChanges"];
        };
        /**
         * CardWaiting
         * @description What a card waits for was done or taken up again, on whatever board that is.
         */
        CardWaiting: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /** Waiting Count */
            waiting_count: number;
        };
        /**
         * ChecklistCreated
         * @description A card got a checklist; one that comes back brings its steps along.
         */
        ChecklistCreated: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            checklist: components["schemas"]["ChecklistOut"];
            /** Checklist Done */
            checklist_done: number;
            /** Checklist Total */
            checklist_total: number;
        };
        /**
         * ChecklistDeleted
         * @description A checklist is gone, and its steps with it.
         */
        ChecklistDeleted: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /**
             * Checklist Id
             * Format: uuid
             */
            checklist_id: string;
            /** Checklist Done */
            checklist_done: number;
            /** Checklist Total */
            checklist_total: number;
        };
        /**
         * ChecklistItemCreated
         * @description A checklist got a step.
         */
        ChecklistItemCreated: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            item: components["schemas"]["ItemOut"];
            /** Checklist Done */
            checklist_done: number;
            /** Checklist Total */
            checklist_total: number;
        };
        /**
         * ChecklistItemDeleted
         * @description A step is gone.
         */
        ChecklistItemDeleted: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /**
             * Checklist Id
             * Format: uuid
             */
            checklist_id: string;
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Checklist Done */
            checklist_done: number;
            /** Checklist Total */
            checklist_total: number;
        };
        /**
         * ChecklistItemUpdated
         * @description A step is done or not, says something else, is somebody's, is due, or stands elsewhere; this is all of it now.
         */
        ChecklistItemUpdated: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            item: components["schemas"]["ItemOut"];
            /** Checklist Done */
            checklist_done: number;
            /** Checklist Total */
            checklist_total: number;
        };
        /**
         * ChecklistOut
         * @description A checklist with its steps, in their order.
         */
        ChecklistOut: {
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
            /** Title */
            title: string;
            /**
             * Position
             * @description Place in the order: compare as bytes. Made by the server; opaque.
             * @example a0Xk2
             */
            position: string;
            /** Version */
            version: number;
            /** Items */
            items: components["schemas"]["ItemOut"][];
        };
        /**
         * ChecklistUpdated
         * @description A checklist has another title or place.
         */
        ChecklistUpdated: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /**
             * Checklist Id
             * Format: uuid
             */
            checklist_id: string;
            /** Title */
            title: string;
            /**
             * Position
             * @description Place in the order: compare as bytes. Made by the server; opaque.
             * @example a0Xk2
             */
            position: string;
            /** Version */
            version: number;
        };
        /**
         * CommentCreated
         * @description Somebody said something about a card.
         */
        CommentCreated: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            comment: components["schemas"]["CommentOut"];
            /** Comment Count */
            comment_count: number;
            /** Mentions */
            mentions: string[];
        };
        /**
         * CommentDeleted
         * @description A comment is gone.
         */
        CommentDeleted: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /**
             * Comment Id
             * Format: uuid
             */
            comment_id: string;
            /** Comment Count */
            comment_count: number;
        };
        /**
         * CommentOut
         * @description A comment; `author` is null where there is no (or no longer an) account, `body` names people as they are now.
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
            /**
             * Author Name
             * @description Who wrote it elsewhere, where that is nobody here.
             * @default null
             */
            author_name?: string | null;
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
         * CommentUpdated
         * @description A comment says something else now.
         */
        CommentUpdated: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            comment: components["schemas"]["CommentOut"];
            /** Mentions */
            mentions: string[];
        };
        /**
         * EmailChanged
         * @description Your account has another address, proven by a mail; or it got its former one back.
         */
        EmailChanged: {
            /**
             * How
             * @enum {string}
             */
            how: "confirmed" | "reverted";
        };
        /**
         * Emoji
         * @description The signs that one can put under a comment.
         * @enum {string}
         */
        Emoji: "thumbs_up" | "heart" | "celebrate" | "laugh" | "think" | "eyes" | "done" | "sprout";
        /**
         * FieldChanges
         * @description What changed about a field; only that is there.
         */
        FieldChanges: {
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Options
             * @default []
             */
            options?: components["schemas"]["OptionOut"][];
            /**
             * On Card
             * @default true
             */
            on_card?: boolean;
        };
        /**
         * FieldCreated
         * @description A board got a field.
         */
        FieldCreated: {
            field: components["schemas"]["FieldOut"];
        };
        /**
         * FieldDeleted
         * @description A field is gone, from the board and with what was in it on every card.
         */
        FieldDeleted: {
            /**
             * Field Id
             * Format: uuid
             */
            field_id: string;
        };
        /**
         * FieldOut
         * @description A field of a board.
         */
        FieldOut: {
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
            /**
             * Kind
             * @enum {string}
             */
            kind: "text" | "number" | "date" | "select" | "person" | "checkbox";
            /**
             * Options
             * @description The choices of a select field, in order; else none.
             */
            options: components["schemas"]["OptionOut"][];
            /**
             * On Card
             * @description Whether it is shown on the front of cards.
             */
            on_card: boolean;
            /** Version */
            version: number;
        };
        /**
         * FieldUpdated
         * @description A field has another name, other choices, or is shown elsewhere.
         */
        FieldUpdated: {
            /**
             * Field Id
             * Format: uuid
             */
            field_id: string;
            /** Version */
            version: number;
            changes: components["schemas"]["FieldChanges"];
        };
        /**
         * ImportOut
         * @description An import: how far it is, and what it came to.
         */
        ImportOut: {
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
            /**
             * Kind
             * @enum {string}
             */
            kind: "trello" | "grove";
            /** Filename */
            filename: string;
            /** File Size */
            file_size: number;
            /**
             * Is Dry
             * @description Whether this run only counted.
             */
            is_dry: boolean;
            /**
             * Fetch Files
             * @description Whether files that the other program holds are fetched from there.
             */
            fetch_files: boolean;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "running" | "done" | "failed";
            /**
             * Progress
             * @description Per cent.
             */
            progress: number;
            balance: components["schemas"]["Balance"];
            /**
             * Error
             * @description A stable word: why nothing was brought in.
             */
            error: string | null;
            /** Board Id */
            board_id: string | null;
            /** Created At */
            created_at: string;
            /** Finished At */
            finished_at: string | null;
        };
        /**
         * ImportProgressed
         * @description An import of yours got further, or came to its end.
         */
        ImportProgressed: {
            item: components["schemas"]["ImportOut"];
        };
        /**
         * InvitationAccepted
         * @description Somebody whom you invited came into the workspace.
         */
        InvitationAccepted: {
            /**
             * Invitation Id
             * Format: uuid
             */
            invitation_id: string;
            /**
             * Workspace Id
             * Format: uuid
             */
            workspace_id: string;
            /** Workspace Name */
            workspace_name: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Display Name */
            display_name: string;
        };
        /**
         * ItemOut
         * @description A step of a checklist.
         */
        ItemOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Checklist Id
             * Format: uuid
             */
            checklist_id: string;
            /** Text */
            text: string;
            /**
             * Position
             * @description Place in the order: compare as bytes. Made by the server; opaque.
             * @example a0Xk2
             */
            position: string;
            /** Assignee Id */
            assignee_id: string | null;
            /** Due At */
            due_at: string | null;
            /** Done At */
            done_at: string | null;
            /** Version */
            version: number;
        };
        /**
         * LabelChanges
         * @description Fields of a label that changed; only those are there.
         */
        LabelChanges: {
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Color
             * @default slate
             * @enum {string}
             */
            color?: "moss" | "clay" | "sky" | "plum" | "amber" | "slate";
        };
        /**
         * LabelCreated
         * @description A board got a label.
         */
        LabelCreated: {
            label: components["schemas"]["LabelOut"];
        };
        /**
         * LabelDeleted
         * @description A label is gone, from the board and from every card.
         */
        LabelDeleted: {
            /**
             * Label Id
             * Format: uuid
             */
            label_id: string;
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
            /**
             * Color
             * @enum {string}
             */
            color: "moss" | "clay" | "sky" | "plum" | "amber" | "slate";
            /** Version */
            version: number;
        };
        /**
         * LabelUpdated
         * @description A label has another name or colour.
         */
        LabelUpdated: {
            /**
             * Label Id
             * Format: uuid
             */
            label_id: string;
            /** Version */
            version: number;
            changes: components["schemas"]["LabelChanges"];
        };
        /**
         * LeftOut
         * @description One thing that was not brought in, and why.
         */
        LeftOut: {
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Reason */
            reason: string;
        };
        /**
         * LeftOutCount
         * @description How many things of a kind were not brought in for one reason.
         */
        LeftOutCount: {
            /** Kind */
            kind: string;
            /** Reason */
            reason: string;
            /** Count */
            count: number;
        };
        /**
         * ListChanges
         * @description Fields of a list that changed; only those are there.
         */
        ListChanges: {
            /**
             * Title
             * @default
             */
            title?: string;
            /**
             * Archived
             * @default false
             */
            archived?: boolean;
            /**
             * Wip Limit
             * @default null
             */
            wip_limit?: number | null;
        };
        /**
         * ListCreated
         * @description A list came into being.
         */
        ListCreated: {
            list: components["schemas"]["ListOut"];
        };
        /**
         * ListDeleted
         * @description A list went to the trash; its cards leave the picture with it.
         */
        ListDeleted: {
            /**
             * List Id
             * Format: uuid
             */
            list_id: string;
        };
        /**
         * ListMoved
         * @description A list changed its place on its board.
         */
        ListMoved: {
            /**
             * List Id
             * Format: uuid
             */
            list_id: string;
            /**
             * Position
             * @description Place in the order: compare as bytes. Made by the server; opaque.
             * @example a0Xk2
             */
            position: string;
            /** Version */
            version: number;
            /** Updated At */
            updated_at: string;
        };
        /**
         * ListMovedIn
         * @description A list came from another board with its cards.
         */
        ListMovedIn: {
            list: components["schemas"]["ListOut"];
            /** Cards */
            cards: components["schemas"]["CardPicture"][];
        };
        /**
         * ListMovedOut
         * @description A list went to another board with its cards.
         */
        ListMovedOut: {
            /**
             * List Id
             * Format: uuid
             */
            list_id: string;
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
         * ListRebalanced
         * @description The cards of a list got shorter positions; their order is as it was.
         */
        ListRebalanced: {
            /**
             * List Id
             * Format: uuid
             */
            list_id: string;
            /** Positions */
            positions: {
                [key: string]: string;
            };
        };
        /**
         * ListRestored
         * @description A list came back from the trash with its cards.
         */
        ListRestored: {
            list: components["schemas"]["ListOut"];
            /** Cards */
            cards: components["schemas"]["CardPicture"][];
        };
        /**
         * ListUpdated
         * @description Fields of a list changed; `changes` holds only those.
         */
        ListUpdated: {
            /**
             * List Id
             * Format: uuid
             */
            list_id: string;
            /** Version */
            version: number;
            /** Updated At */
            updated_at: string;
            changes: components["schemas"]["ListChanges"];
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
            /**
             * Pending Email
             * @description The address that has still to be confirmed.
             */
            pending_email: string | null;
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
         * MemberAdded
         * @description A person came to a board.
         */
        MemberAdded: {
            member: components["schemas"]["MemberOut"];
        };
        /**
         * MemberChanges
         * @description What changed about a member; only that is there.
         */
        MemberChanges: {
            /**
             * Role
             * @default viewer
             * @enum {string}
             */
            role?: "viewer" | "commenter" | "editor" | "admin";
            /**
             * Username
             * @default
             */
            username?: string;
            /**
             * Display Name
             * @default
             */
            display_name?: string;
            /**
             * Avatar Url
             * @default null
             */
            avatar_url?: string | null;
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
         * MemberRemoved
         * @description A person may not see this board any more, whether they were named on it or came by the workspace's role.
         */
        MemberRemoved: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
        };
        /**
         * MemberUpdated
         * @description A person's role, name or picture changed; `changes` holds only what did.
         */
        MemberUpdated: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            changes: components["schemas"]["MemberChanges"];
        };
        /**
         * NoticeOut
         * @description Something you are told, and why (`kind`). Titles are those of now.
         */
        NoticeOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "mentioned" | "assigned" | "commented" | "completed" | "moved" | "shared" | "invited" | "due_soon" | "overdue" | "reminder" | "new_sign_in" | "password_changed" | "email_changed" | "mail_bounced" | "digest" | "growth_reminder";
            actor: components["schemas"]["NoticePerson"] | null;
            /** Board Id */
            board_id: string | null;
            /** Board Title */
            board_title: string | null;
            /** Workspace Id */
            workspace_id: string | null;
            /** Workspace Title */
            workspace_title: string | null;
            /** Card Id */
            card_id: string | null;
            /** Card Title */
            card_title: string | null;
            /** Comment Id */
            comment_id: string | null;
            /**
             * Excerpt
             * @description The beginning of the comment.
             */
            excerpt: string | null;
            /**
             * Detail
             * @description What an account's notice is about, such as the device that signed in.
             */
            detail: string | null;
            /** Created At */
            created_at: string;
            /** Read */
            read: boolean;
        };
        /**
         * NoticePerson
         * @description Who did it.
         */
        NoticePerson: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Display Name */
            display_name: string;
            /** Avatar Url */
            avatar_url: string | null;
        };
        /**
         * NotificationCreated
         * @description You are told something.
         */
        NotificationCreated: {
            notification: components["schemas"]["NoticeOut"];
            /** Unread */
            unread: number;
        };
        /**
         * NotificationsRead
         * @description Notices were read, or are unread again; `ids` is null for all.
         */
        NotificationsRead: {
            /** Ids */
            ids: string[] | null;
            /** Read */
            read: boolean;
            /** Unread */
            unread: number;
        };
        /**
         * OptionOut
         * @description One choice of a select field.
         */
        OptionOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /**
             * Color
             * @enum {string}
             */
            color: "moss" | "clay" | "sky" | "plum" | "amber" | "slate";
        };
        /**
         * PasswordChanged
         * @description Your password is another one: you changed it, or set a new one by mail.
         */
        PasswordChanged: {
            /**
             * How
             * @enum {string}
             */
            how: "changed" | "reset";
        };
        /**
         * PointsChanged
         * @description Points were given (or, below zero, taken back exactly); with the standing after it.
         */
        PointsChanged: {
            /** Points */
            points: number;
            /** Kind */
            kind: string;
            /**
             * Local Day
             * Format: date
             */
            local_day: string;
            /** Xp Total */
            xp_total: number;
            /** Level */
            level: number;
            /** Vpet Id */
            vpet_id: string | null;
            /** Vpet Xp */
            vpet_xp: number | null;
            /** Vpet Level */
            vpet_level: number | null;
        };
        /**
         * ProfileUpdated
         * @description Your account changed.
         */
        ProfileUpdated: {
            user: components["schemas"]["Me"];
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
         * ReactionAdded
         * @description Somebody put a sign under a comment.
         */
        ReactionAdded: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /**
             * Comment Id
             * Format: uuid
             */
            comment_id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            emoji: components["schemas"]["Emoji"];
        };
        /**
         * ReactionRemoved
         * @description Somebody took their sign away again.
         */
        ReactionRemoved: {
            /**
             * Card Id
             * Format: uuid
             */
            card_id: string;
            /**
             * Comment Id
             * Format: uuid
             */
            comment_id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            emoji: components["schemas"]["Emoji"];
        };
        /**
         * SessionEndedEvent
         * @description One of your sessions ended; its sockets close.
         */
        SessionEndedEvent: {
            /**
             * Session Id
             * Format: uuid
             */
            session_id: string;
        };
        /**
         * SessionOpened
         * @description Somebody signed in as you. A device that did so before shows it by a cookie.
         */
        SessionOpened: {
            /**
             * Session Id
             * Format: uuid
             */
            session_id: string;
            /** User Agent */
            user_agent: string;
            /** Is Known Device */
            is_known_device: boolean;
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
         * TieCreated
         * @description Two cards were tied to each other.
         */
        TieCreated: {
            tie: components["schemas"]["TieFact"];
            /**
             * Waiting Count
             * @description For how many cards that are not done the card at `tie.to_id` waits now.
             * @default 0
             */
            waiting_count?: number;
        };
        /**
         * TieDeleted
         * @description Two cards are tied no more.
         */
        TieDeleted: {
            tie: components["schemas"]["TieFact"];
            /**
             * Waiting Count
             * @description For how many cards that are not done the card at `tie.to_id` waits now.
             * @default 0
             */
            waiting_count?: number;
        };
        /**
         * TieFact
         * @description A tie as logs tell it: by ids alone, since who hears of one card may not see the other.
         */
        TieFact: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * From Id
             * Format: uuid
             */
            from_id: string;
            /**
             * To Id
             * Format: uuid
             */
            to_id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "blocks" | "relates";
        };
        /**
         * TotpChanged
         * @description Your sign-in asks for a second step from now on, or no more.
         */
        TotpChanged: {
            /** Is On */
            is_on: boolean;
        };
        /**
         * WebhookSwitchedOff
         * @description A webhook of yours is no longer called; the board's admins see why.
         */
        WebhookSwitchedOff: {
            /**
             * Webhook Id
             * Format: uuid
             */
            webhook_id: string;
            /**
             * Board Id
             * Format: uuid
             */
            board_id: string;
            /** Board Title */
            board_title: string;
            /** Host */
            host: string;
            /**
             * Reason
             * @enum {string}
             */
            reason: "by_hand" | "failing" | "right_lost";
        };
        /**
         * WorkspaceChanges
         * @description What changed about a workspace, or about your role in it; only that is there.
         */
        WorkspaceChanges: {
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Role
             * @default member
             * @enum {string}
             */
            role?: "owner" | "admin" | "member" | "guest";
        };
        /**
         * WorkspaceJoined
         * @description You came into a workspace.
         */
        WorkspaceJoined: {
            /**
             * Workspace Id
             * Format: uuid
             */
            workspace_id: string;
            /** Name */
            name: string;
            /**
             * Role
             * @enum {string}
             */
            role: "owner" | "admin" | "member" | "guest";
        };
        /**
         * WorkspaceLeft
         * @description You are no longer in a workspace, or it is gone.
         */
        WorkspaceLeft: {
            /**
             * Workspace Id
             * Format: uuid
             */
            workspace_id: string;
        };
        /**
         * WorkspaceUpdated
         * @description A workspace you are in changed, or your role in it.
         */
        WorkspaceUpdated: {
            /**
             * Workspace Id
             * Format: uuid
             */
            workspace_id: string;
            changes: components["schemas"]["WorkspaceChanges"];
        };
        /** @description `assignee.added` on a topic `board:<id>`. */
        AssigneeAddedEnvelope: {
            /** @constant */
            type: "assignee.added";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["AssigneeAdded"];
        };
        /** @description `assignee.removed` on a topic `board:<id>`. */
        AssigneeRemovedEnvelope: {
            /** @constant */
            type: "assignee.removed";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["AssigneeRemoved"];
        };
        /** @description `attachment.created` on a topic `board:<id>`. */
        AttachmentCreatedEnvelope: {
            /** @constant */
            type: "attachment.created";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["AttachmentCreated"];
        };
        /** @description `attachment.deleted` on a topic `board:<id>`. */
        AttachmentDeletedEnvelope: {
            /** @constant */
            type: "attachment.deleted";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["AttachmentDeleted"];
        };
        /** @description `attachment.updated` on a topic `board:<id>`. */
        AttachmentUpdatedEnvelope: {
            /** @constant */
            type: "attachment.updated";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["AttachmentUpdated"];
        };
        /** @description `board.created` on a topic `board:<id>`. */
        BoardCreatedEnvelope: {
            /** @constant */
            type: "board.created";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["BoardCreated"];
        };
        /** @description `board.deleted` on a topic `board:<id>`. */
        BoardDeletedEnvelope: {
            /** @constant */
            type: "board.deleted";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["BoardDeleted"];
        };
        /** @description `board.joined` on a topic `user:<id>`. */
        BoardJoinedEnvelope: {
            /** @constant */
            type: "board.joined";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["BoardJoined"];
        };
        /** @description `board.left` on a topic `user:<id>`. */
        BoardLeftEnvelope: {
            /** @constant */
            type: "board.left";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["BoardLeft"];
        };
        /** @description `board.rebalanced` on a topic `board:<id>`. */
        BoardRebalancedEnvelope: {
            /** @constant */
            type: "board.rebalanced";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["BoardRebalanced"];
        };
        /** @description `board.restored` on a topic `board:<id>`. */
        BoardRestoredEnvelope: {
            /** @constant */
            type: "board.restored";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["BoardRestored"];
        };
        /** @description `board.starred` on a topic `user:<id>`. */
        BoardStarredEnvelope: {
            /** @constant */
            type: "board.starred";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["BoardStarred"];
        };
        /** @description `board.updated` on a topic `board:<id>`. */
        BoardUpdatedEnvelope: {
            /** @constant */
            type: "board.updated";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["BoardUpdated"];
        };
        /** @description `card.archived` on a topic `board:<id>`. */
        CardArchivedEnvelope: {
            /** @constant */
            type: "card.archived";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CardArchived"];
        };
        /** @description `card.completed` on a topic `board:<id>`. */
        CardCompletedEnvelope: {
            /** @constant */
            type: "card.completed";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CardCompleted"];
        };
        /** @description `card.covered` on a topic `board:<id>`. */
        CardCoveredEnvelope: {
            /** @constant */
            type: "card.covered";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CardCovered"];
        };
        /** @description `card.created` on a topic `board:<id>`. */
        CardCreatedEnvelope: {
            /** @constant */
            type: "card.created";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CardCreated"];
        };
        /** @description `card.deleted` on a topic `board:<id>`. */
        CardDeletedEnvelope: {
            /** @constant */
            type: "card.deleted";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CardDeleted"];
        };
        /** @description `card.filled` on a topic `board:<id>`. */
        CardFilledEnvelope: {
            /** @constant */
            type: "card.filled";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CardFilled"];
        };
        /** @description `card.labelled` on a topic `board:<id>`. */
        CardLabelledEnvelope: {
            /** @constant */
            type: "card.labelled";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CardLabelled"];
        };
        /** @description `card.moved` on a topic `board:<id>`. */
        CardMovedEnvelope: {
            /** @constant */
            type: "card.moved";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CardMoved"];
        };
        /** @description `card.moved_in` on a topic `board:<id>`. */
        CardMovedInEnvelope: {
            /** @constant */
            type: "card.moved_in";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CardMovedIn"];
        };
        /** @description `card.moved_out` on a topic `board:<id>`. */
        CardMovedOutEnvelope: {
            /** @constant */
            type: "card.moved_out";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CardMovedOut"];
        };
        /** @description `card.reopened` on a topic `board:<id>`. */
        CardReopenedEnvelope: {
            /** @constant */
            type: "card.reopened";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CardReopened"];
        };
        /** @description `card.restored` on a topic `board:<id>`. */
        CardRestoredEnvelope: {
            /** @constant */
            type: "card.restored";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CardRestored"];
        };
        /** @description `card.unarchived` on a topic `board:<id>`. */
        CardUnarchivedEnvelope: {
            /** @constant */
            type: "card.unarchived";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CardUnarchived"];
        };
        /** @description `card.updated` on a topic `board:<id>`. */
        CardUpdatedEnvelope: {
            /** @constant */
            type: "card.updated";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CardUpdated"];
        };
        /** @description `card.waiting` on a topic `board:<id>`. */
        CardWaitingEnvelope: {
            /** @constant */
            type: "card.waiting";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CardWaiting"];
        };
        /** @description `checklist.created` on a topic `board:<id>`. */
        ChecklistCreatedEnvelope: {
            /** @constant */
            type: "checklist.created";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ChecklistCreated"];
        };
        /** @description `checklist.deleted` on a topic `board:<id>`. */
        ChecklistDeletedEnvelope: {
            /** @constant */
            type: "checklist.deleted";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ChecklistDeleted"];
        };
        /** @description `checklist.updated` on a topic `board:<id>`. */
        ChecklistUpdatedEnvelope: {
            /** @constant */
            type: "checklist.updated";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ChecklistUpdated"];
        };
        /** @description `checklist_item.created` on a topic `board:<id>`. */
        ChecklistItemCreatedEnvelope: {
            /** @constant */
            type: "checklist_item.created";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ChecklistItemCreated"];
        };
        /** @description `checklist_item.deleted` on a topic `board:<id>`. */
        ChecklistItemDeletedEnvelope: {
            /** @constant */
            type: "checklist_item.deleted";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ChecklistItemDeleted"];
        };
        /** @description `checklist_item.updated` on a topic `board:<id>`. */
        ChecklistItemUpdatedEnvelope: {
            /** @constant */
            type: "checklist_item.updated";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ChecklistItemUpdated"];
        };
        /** @description `comment.created` on a topic `board:<id>`. */
        CommentCreatedEnvelope: {
            /** @constant */
            type: "comment.created";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CommentCreated"];
        };
        /** @description `comment.deleted` on a topic `board:<id>`. */
        CommentDeletedEnvelope: {
            /** @constant */
            type: "comment.deleted";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CommentDeleted"];
        };
        /** @description `comment.reaction_added` on a topic `board:<id>`. */
        ReactionAddedEnvelope: {
            /** @constant */
            type: "comment.reaction_added";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ReactionAdded"];
        };
        /** @description `comment.reaction_removed` on a topic `board:<id>`. */
        ReactionRemovedEnvelope: {
            /** @constant */
            type: "comment.reaction_removed";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ReactionRemoved"];
        };
        /** @description `comment.updated` on a topic `board:<id>`. */
        CommentUpdatedEnvelope: {
            /** @constant */
            type: "comment.updated";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["CommentUpdated"];
        };
        /** @description `email.changed` on a topic `user:<id>`. */
        EmailChangedEnvelope: {
            /** @constant */
            type: "email.changed";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["EmailChanged"];
        };
        /** @description `field.created` on a topic `board:<id>`. */
        FieldCreatedEnvelope: {
            /** @constant */
            type: "field.created";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["FieldCreated"];
        };
        /** @description `field.deleted` on a topic `board:<id>`. */
        FieldDeletedEnvelope: {
            /** @constant */
            type: "field.deleted";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["FieldDeleted"];
        };
        /** @description `field.updated` on a topic `board:<id>`. */
        FieldUpdatedEnvelope: {
            /** @constant */
            type: "field.updated";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["FieldUpdated"];
        };
        /** @description `import.progressed` on a topic `user:<id>`. */
        ImportProgressedEnvelope: {
            /** @constant */
            type: "import.progressed";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ImportProgressed"];
        };
        /** @description `invitation.accepted` on a topic `user:<id>`. */
        InvitationAcceptedEnvelope: {
            /** @constant */
            type: "invitation.accepted";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["InvitationAccepted"];
        };
        /** @description `label.created` on a topic `board:<id>`. */
        LabelCreatedEnvelope: {
            /** @constant */
            type: "label.created";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["LabelCreated"];
        };
        /** @description `label.deleted` on a topic `board:<id>`. */
        LabelDeletedEnvelope: {
            /** @constant */
            type: "label.deleted";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["LabelDeleted"];
        };
        /** @description `label.updated` on a topic `board:<id>`. */
        LabelUpdatedEnvelope: {
            /** @constant */
            type: "label.updated";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["LabelUpdated"];
        };
        /** @description `list.created` on a topic `board:<id>`. */
        ListCreatedEnvelope: {
            /** @constant */
            type: "list.created";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ListCreated"];
        };
        /** @description `list.deleted` on a topic `board:<id>`. */
        ListDeletedEnvelope: {
            /** @constant */
            type: "list.deleted";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ListDeleted"];
        };
        /** @description `list.moved` on a topic `board:<id>`. */
        ListMovedEnvelope: {
            /** @constant */
            type: "list.moved";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ListMoved"];
        };
        /** @description `list.moved_in` on a topic `board:<id>`. */
        ListMovedInEnvelope: {
            /** @constant */
            type: "list.moved_in";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ListMovedIn"];
        };
        /** @description `list.moved_out` on a topic `board:<id>`. */
        ListMovedOutEnvelope: {
            /** @constant */
            type: "list.moved_out";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ListMovedOut"];
        };
        /** @description `list.rebalanced` on a topic `board:<id>`. */
        ListRebalancedEnvelope: {
            /** @constant */
            type: "list.rebalanced";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ListRebalanced"];
        };
        /** @description `list.restored` on a topic `board:<id>`. */
        ListRestoredEnvelope: {
            /** @constant */
            type: "list.restored";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ListRestored"];
        };
        /** @description `list.updated` on a topic `board:<id>`. */
        ListUpdatedEnvelope: {
            /** @constant */
            type: "list.updated";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ListUpdated"];
        };
        /** @description `member.added` on a topic `board:<id>`. */
        MemberAddedEnvelope: {
            /** @constant */
            type: "member.added";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["MemberAdded"];
        };
        /** @description `member.removed` on a topic `board:<id>`. */
        MemberRemovedEnvelope: {
            /** @constant */
            type: "member.removed";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["MemberRemoved"];
        };
        /** @description `member.updated` on a topic `board:<id>`. */
        MemberUpdatedEnvelope: {
            /** @constant */
            type: "member.updated";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["MemberUpdated"];
        };
        /** @description `notification.created` on a topic `user:<id>`. */
        NotificationCreatedEnvelope: {
            /** @constant */
            type: "notification.created";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["NotificationCreated"];
        };
        /** @description `notification.read` on a topic `user:<id>`. */
        NotificationsReadEnvelope: {
            /** @constant */
            type: "notification.read";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["NotificationsRead"];
        };
        /** @description `password.changed` on a topic `user:<id>`. */
        PasswordChangedEnvelope: {
            /** @constant */
            type: "password.changed";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["PasswordChanged"];
        };
        /** @description `points.changed` on a topic `user:<id>`. */
        PointsChangedEnvelope: {
            /** @constant */
            type: "points.changed";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["PointsChanged"];
        };
        /** @description `profile.updated` on a topic `user:<id>`. */
        ProfileUpdatedEnvelope: {
            /** @constant */
            type: "profile.updated";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["ProfileUpdated"];
        };
        /** @description `session.ended` on a topic `user:<id>`. */
        SessionEndedEventEnvelope: {
            /** @constant */
            type: "session.ended";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["SessionEndedEvent"];
        };
        /** @description `session.opened` on a topic `user:<id>`. */
        SessionOpenedEnvelope: {
            /** @constant */
            type: "session.opened";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["SessionOpened"];
        };
        /** @description `tie.created` on a topic `board:<id>`. */
        TieCreatedEnvelope: {
            /** @constant */
            type: "tie.created";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["TieCreated"];
        };
        /** @description `tie.deleted` on a topic `board:<id>`. */
        TieDeletedEnvelope: {
            /** @constant */
            type: "tie.deleted";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["TieDeleted"];
        };
        /** @description `totp.changed` on a topic `user:<id>`. */
        TotpChangedEnvelope: {
            /** @constant */
            type: "totp.changed";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["TotpChanged"];
        };
        /** @description `webhook.switched_off` on a topic `user:<id>`. */
        WebhookSwitchedOffEnvelope: {
            /** @constant */
            type: "webhook.switched_off";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["WebhookSwitchedOff"];
        };
        /** @description `workspace.joined` on a topic `user:<id>`. */
        WorkspaceJoinedEnvelope: {
            /** @constant */
            type: "workspace.joined";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["WorkspaceJoined"];
        };
        /** @description `workspace.left` on a topic `user:<id>`. */
        WorkspaceLeftEnvelope: {
            /** @constant */
            type: "workspace.left";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["WorkspaceLeft"];
        };
        /** @description `workspace.updated` on a topic `user:<id>`. */
        WorkspaceUpdatedEnvelope: {
            /** @constant */
            type: "workspace.updated";
            /** Format: uuid */
            actor_id: string | null;
            /** Format: date-time */
            at: string;
            mutation_id: string | null;
            data: components["schemas"]["WorkspaceUpdated"];
        };
        AnyEvent: components["schemas"]["AssigneeAddedEnvelope"] | components["schemas"]["AssigneeRemovedEnvelope"] | components["schemas"]["AttachmentCreatedEnvelope"] | components["schemas"]["AttachmentDeletedEnvelope"] | components["schemas"]["AttachmentUpdatedEnvelope"] | components["schemas"]["BoardCreatedEnvelope"] | components["schemas"]["BoardDeletedEnvelope"] | components["schemas"]["BoardJoinedEnvelope"] | components["schemas"]["BoardLeftEnvelope"] | components["schemas"]["BoardRebalancedEnvelope"] | components["schemas"]["BoardRestoredEnvelope"] | components["schemas"]["BoardStarredEnvelope"] | components["schemas"]["BoardUpdatedEnvelope"] | components["schemas"]["CardArchivedEnvelope"] | components["schemas"]["CardCompletedEnvelope"] | components["schemas"]["CardCoveredEnvelope"] | components["schemas"]["CardCreatedEnvelope"] | components["schemas"]["CardDeletedEnvelope"] | components["schemas"]["CardFilledEnvelope"] | components["schemas"]["CardLabelledEnvelope"] | components["schemas"]["CardMovedEnvelope"] | components["schemas"]["CardMovedInEnvelope"] | components["schemas"]["CardMovedOutEnvelope"] | components["schemas"]["CardReopenedEnvelope"] | components["schemas"]["CardRestoredEnvelope"] | components["schemas"]["CardUnarchivedEnvelope"] | components["schemas"]["CardUpdatedEnvelope"] | components["schemas"]["CardWaitingEnvelope"] | components["schemas"]["ChecklistCreatedEnvelope"] | components["schemas"]["ChecklistDeletedEnvelope"] | components["schemas"]["ChecklistUpdatedEnvelope"] | components["schemas"]["ChecklistItemCreatedEnvelope"] | components["schemas"]["ChecklistItemDeletedEnvelope"] | components["schemas"]["ChecklistItemUpdatedEnvelope"] | components["schemas"]["CommentCreatedEnvelope"] | components["schemas"]["CommentDeletedEnvelope"] | components["schemas"]["ReactionAddedEnvelope"] | components["schemas"]["ReactionRemovedEnvelope"] | components["schemas"]["CommentUpdatedEnvelope"] | components["schemas"]["EmailChangedEnvelope"] | components["schemas"]["FieldCreatedEnvelope"] | components["schemas"]["FieldDeletedEnvelope"] | components["schemas"]["FieldUpdatedEnvelope"] | components["schemas"]["ImportProgressedEnvelope"] | components["schemas"]["InvitationAcceptedEnvelope"] | components["schemas"]["LabelCreatedEnvelope"] | components["schemas"]["LabelDeletedEnvelope"] | components["schemas"]["LabelUpdatedEnvelope"] | components["schemas"]["ListCreatedEnvelope"] | components["schemas"]["ListDeletedEnvelope"] | components["schemas"]["ListMovedEnvelope"] | components["schemas"]["ListMovedInEnvelope"] | components["schemas"]["ListMovedOutEnvelope"] | components["schemas"]["ListRebalancedEnvelope"] | components["schemas"]["ListRestoredEnvelope"] | components["schemas"]["ListUpdatedEnvelope"] | components["schemas"]["MemberAddedEnvelope"] | components["schemas"]["MemberRemovedEnvelope"] | components["schemas"]["MemberUpdatedEnvelope"] | components["schemas"]["NotificationCreatedEnvelope"] | components["schemas"]["NotificationsReadEnvelope"] | components["schemas"]["PasswordChangedEnvelope"] | components["schemas"]["PointsChangedEnvelope"] | components["schemas"]["ProfileUpdatedEnvelope"] | components["schemas"]["SessionEndedEventEnvelope"] | components["schemas"]["SessionOpenedEnvelope"] | components["schemas"]["TieCreatedEnvelope"] | components["schemas"]["TieDeletedEnvelope"] | components["schemas"]["TotpChangedEnvelope"] | components["schemas"]["WebhookSwitchedOffEnvelope"] | components["schemas"]["WorkspaceJoinedEnvelope"] | components["schemas"]["WorkspaceLeftEnvelope"] | components["schemas"]["WorkspaceUpdatedEnvelope"];
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
