//! What happens to all exercises, or to one of them: see `table!` in `domain/exercises.rs`.

use crate::domain::decision::Turn;
use crate::domain::exercise::{Event, Exercise, Replied};
use crate::domain::exercises::{self, ExercisePress, ExerciseQuestion, ExerciseSlot};
use crate::domain::flows::written::Written;
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was};
use crate::domain::model::tool::Tool;
use crate::domain::press::Press;

macro_rules! turns {
    ($($field:ident: $state:ident => $variant:ident {
        opens: $($tool:ident)|+,
        press: $press:ident,
        words: $words:ident
        $(, question: $question:ident)?
        $(, slot: $slot:ident)?
        $(, item: $item:ident)?
        $(,)?
    })+) => {
        $(
            impl From<exercises::$press> for Press {
                fn from(press: exercises::$press) -> Self {
                    Self::Exercise(press.into())
                }
            }
        )+

        impl Turn<'_> {
            /// Does what has fallen due in them.
            pub fn tick_exercises(&mut self) {
                $(self.ticks::<exercises::$state>();)+
            }

            /// The group's messages have new numbers: what lies open there is laid anew.
            pub fn post_exercises_again(&mut self) {
                $(self.happens::<exercises::$state>(Event::GroupMoved);)+
            }

            /// Nothing stays open, and no word is lost.
            pub(super) fn end_each_exercise(&mut self) {
                $(self.happens::<exercises::$state>(Event::Ends);)+
            }

            /// That partner's own goes from all of them, what both said yes to excepted.
            pub fn erase_from_exercises(&mut self, of: Seat) {
                $(self.happens::<exercises::$state>(Event::Erased { of });)+
            }

            pub(super) fn opens(
                &mut self,
                by: Seat,
                to: To,
                tool: Tool,
                words: Option<String>,
                message: Option<MessageId>,
            ) {
                match tool {
                    $($(Tool::$tool)|+ => {
                        self.happens::<exercises::$state>(Event::Opened { by, to, tool, words, message });
                    })+
                }
            }

            pub(super) fn opens_with(&mut self, tool: Tool, written: &Written) -> bool {
                let written = written.for_exercise();
                match tool {
                    $($(Tool::$tool)|+ => {
                        self.runs::<exercises::$state, _>(|state, cx| state.opens_with(tool, &written, cx))
                    })+
                }
            }

            pub(super) fn exercise_button_pressed(
                &mut self,
                by: Seat,
                to: To,
                press: ExercisePress,
                message: Option<MessageId>,
            ) {
                match press {
                    $(ExercisePress::$variant(press) => {
                        self.happens::<exercises::$state>(Event::Pressed { by, to, press, message });
                    })+
                    _ => {}
                }
            }

            pub(super) fn asks_exercise_again(&mut self, by: Seat, wanted: ExerciseQuestion) {
                match wanted {
                    $($(ExerciseQuestion::$variant(question) => {
                        let question: exercises::$question = question;
                        self.happens::<exercises::$state>(Event::AskedAgain { by, question });
                    })?)+
                }
            }

            /// What it asks in the group is asked again, if it is still open.
            pub fn asks_in_group_again(&mut self, by: Seat, wanted: ExerciseQuestion) {
                match wanted {
                    $($(ExerciseQuestion::$variant(question) => {
                        let question: exercises::$question = question;
                        self.happens::<exercises::$state>(Event::AskedHere { by, question });
                    })?)+
                }
            }

            pub(super) fn exercise_answered(&mut self, wanted: ExerciseQuestion, written: &Written) {
                let written = written.for_exercise();
                match wanted {
                    $($(ExerciseQuestion::$variant(question) => {
                        let question: exercises::$question = question;
                        self.happens::<exercises::$state>(Event::Answered { question, written });
                    })?)+
                }
            }

            /// An edit of words that an exercise took: as long as nobody else was shown them, they
            /// change. Whether the words that were taken are the new ones by now.
            pub fn rewords(&mut self, seat: Seat, wanted: ExerciseQuestion, old: &Was, new: &str) -> Rewording {
                match wanted {
                    $($(ExerciseQuestion::$variant(question) => {
                        let question: exercises::$question = question;
                        self.runs::<exercises::$state, _>(|state, cx| {
                            state.reword(seat, question, old, new, cx)
                        })
                    })?)+
                }
            }

            pub(super) fn replied_to(&mut self, slot: ExerciseSlot, written: &Written) -> Replied {
                let written = written.for_exercise();
                match slot {
                    $($(ExerciseSlot::$variant(slot) => {
                        let slot: exercises::$slot = slot;
                        self.runs::<exercises::$state, _>(|state, cx| state.replied(slot, &written, cx))
                    })?)+
                }
            }
        }
    };
}

exercises::table!(turns);
