/** Names for the contract's shapes that the client works with. */
import type { components as Events } from "@/contract/events";
import type { components, paths } from "@/contract/schema";

type Schemas = components["schemas"];

export type Paths = paths;
export type Me = Schemas["Me"];
export type Workspace = Schemas["WorkspaceOut"];
export type Person = Schemas["PersonInWorkspace"];
export type BoardSummary = Schemas["BoardSummary"];
export type Snapshot = Schemas["Snapshot"];
export type Board = Snapshot["board"];
export type HeldPlace = Schemas["PlaceholderOut"];
export type Import = Schemas["ImportOut"];
export type List = Schemas["ListOut"];
export type Card = Schemas["CardPicture"];
export type FullCard = Schemas["CardOut"];
export type Label = Schemas["LabelOut"];
export type Tie = Schemas["TieOut"];
export type BoardField = Schemas["FieldOut"];
export type FieldValue = Card["fields"][string];
export type Checklist = Schemas["ChecklistOut"];
export type Step = Schemas["ItemOut"];
export type Activity = Schemas["ActivityOut"];
export type SavedFilter = Schemas["FilterOut"];
export type MyCard = Schemas["MyCardOut"];
export type Notice = Schemas["NoticeOut"];
export type Found = Schemas["FoundOut"];
export type Member = Schemas["MemberOut"];
export type Attachment = Schemas["AttachmentOut"];
export type Revision = Schemas["RevisionOut"];
export type RevisionText = Schemas["RevisionText"];
export type Comment = Schemas["CommentOut"];
export type Emoji = Schemas["Emoji"];
export type BoardRole = Member["role"];
export type GrowthProfile = Schemas["GrowthProfileOut"];
export type Pet = Schemas["PetOut"];
export type PetMood = Pet["mood"];
export type DailyChallenge = Schemas["DailyOut"];
export type Mood = Schemas["MoodOut"];
export type MoodChart = Schemas["MoodChart"];
export type JournalPage = Schemas["JournalOut"];
export type ChatThread = Schemas["ThreadOut"];
export type ChatMessage = Schemas["MessageOut"];
export type Companion = Schemas["CompanionOut"];
export type SafetyPlan = Schemas["SafetyPlanOut"];
export type Exercise = Schemas["ExerciseOut"];
export type Note = Schemas["NoteOut"];
export type Project = Schemas["ProjectOut"];
export type Habit = Schemas["HabitOut"];
export type Today = Schemas["TodayOut"];
export type Cave = Schemas["CaveOut"];
export type Letter = Schemas["LetterOut"];
export type WellbeingQuestions = Schemas["WellbeingQuestionsOut"];
export type Wellbeing = Schemas["WellbeingOut"];
export type DaylioSheet = Schemas["DaylioOut"];
export type Association = Schemas["AssociationOut"];
export type Challenge = Schemas["ChallengeOut"];
export type Samsara = Schemas["SamsaraOut"];
export type LifeArea = Challenge["area"];
export type Problem = Schemas["Problem"];
export type GroveEvent = Events["schemas"]["AnyEvent"];

/** An event with its place in the log, as an `event` frame or a page of the log carries it. */
export interface Logged {
  seq: number;
  tag: string;
  event: GroveEvent;
}
