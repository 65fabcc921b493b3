//! The table of the exercises, and what is made of it: how their questions, messages and matters are
//! named among all, and that each is asked and woken.

/// One line an exercise, in the order in which they are woken: its field in the state, its state, its
/// name among all, what it is opened as, and what it has.
macro_rules! exercises {
    ($($field:ident: $state:ty => $variant:ident {
        opens: $($tool:ident)|+,
        press: $press:ty,
        words: $words:ty
        $(, question: $question:ty)?
        $(, slot: $slot:ty)?
        $(, item: $item:ty)?
        $(,)?
    })+) => {
        /// Where each of them stands. What is closed is in the journal.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default)]
        pub struct Exercises {
            $(pub(super) $field: Shared<$state>,)+
            leading: Shared<leading::Leading>,
        }

        /// What is wanted in words.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        pub enum Wanted {
            $($(
                #[doc = concat!("For ", stringify!($field), ".")]
                $variant($question),
            )?)+
        }

        /// The name of a message of an exercise.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        pub enum ExerciseSlot {
            $($(
                #[doc = concat!("Of ", stringify!($field), ".")]
                $variant($slot),
            )?)+
        }

        /// What the private evening card brings of them.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum ExerciseMatter {
            $($(
                #[doc = concat!("Of ", stringify!($field), ".")]
                $variant($item),
            )?)+
        }

        $(
            impl Listed for $state {
                fn of(all: &Exercises) -> &Self {
                    &all.$field
                }

                fn of_mut(all: &mut Exercises) -> &mut Shared<Self> {
                    &mut all.$field
                }
            }

            impl From<$press> for ExercisePress {
                fn from(press: $press) -> Self {
                    Self::$variant(press)
                }
            }

            impl From<$press> for Press {
                fn from(press: $press) -> Self {
                    Self::Exercise(press.into())
                }
            }

            impl From<$words> for ExerciseWords {
                fn from(words: $words) -> Self {
                    Self::$variant(words)
                }
            }

            $(
                impl From<$question> for Wanted {
                    fn from(question: $question) -> Self {
                        Self::$variant(question)
                    }
                }

                impl Asked for $question {
                    fn of(wanted: Wanted) -> Option<Self> {
                        if let Wanted::$variant(question) = wanted { Some(question) } else { None }
                    }
                }
            )?

            $(
                impl From<$slot> for ExerciseSlot {
                    fn from(slot: $slot) -> Self {
                        Self::$variant(slot)
                    }
                }
            )?

            $(
                impl From<$item> for ExerciseMatter {
                    fn from(item: $item) -> Self {
                        Self::$variant(item)
                    }
                }
            )?
        )+

        impl Exercises {
            /// When the first of them wants a tick.
            pub(super) fn wake_at(&self) -> Option<DateTime<Utc>> {
                let moments = [$(<$state as Exercise>::wake_at(&self.$field)),+];
                moments.into_iter().flatten().min()
            }

            /// The bytes of what that partner has of their own.
            pub(super) fn weight_of_own(&self, seat: Seat) -> usize {
                [$(<$state as Exercise>::weight_of_own(&self.$field, seat)),+].into_iter().sum()
            }

            /// The bytes of what both can see.
            pub(super) fn weight_of_shared(&self, now: DateTime<Utc>) -> usize {
                [$(<$state as Exercise>::weight_of_shared(&self.$field, now)),+].into_iter().sum()
            }

            /// Whether an evening may let a record go.
            pub(super) fn may_return(&self) -> bool {
                [$(<$state as Exercise>::may_return(&self.$field)),+].contains(&true)
            }

            /// Whether what the card of a step asks for is there.
            fn is_step_done(&self, step: Step) -> bool {
                [$(<$state as Exercise>::is_step_done(&self.$field, step)),+].contains(&true)
            }

            /// Whether that partner began it.
            fn was_begun(&self, seat: Seat, tool: Tool) -> bool {
                match tool {
                    $($(Tool::$tool)|+ => <$state as Exercise>::was_begun(&self.$field, seat, tool),)+
                }
            }

            /// What each asks of that partner in the group, by a reply.
            fn ask_here(&self, seat: Seat) -> Vec<Wanted> {
                let mut all = vec![];
                $($(
                    let asks: Vec<$question> = <$state as Exercise>::asks_here(&self.$field, seat);
                    all.extend(asks.into_iter().map(Wanted::from));
                )?)+
                all
            }
        }

        impl Turn<'_> {
            /// Does what has fallen due in them.
            pub fn go_on_with_exercises(&mut self) {
                $(self.ticks::<$state>();)+
            }

            /// The group's messages have new numbers: what lies open there is laid anew.
            pub fn lay_exercises_again(&mut self) {
                $(self.happens::<$state>(Event::GroupMoved);)+
            }

            /// Nothing stays open, and no word is lost.
            fn end_each_exercise(&mut self) {
                $(self.happens::<$state>(Event::Ends);)+
            }

            fn opens(
                &mut self,
                by: Seat,
                to: To,
                tool: Tool,
                words: Option<String>,
                message: Option<MessageId>,
            ) {
                match tool {
                    $($(Tool::$tool)|+ => {
                        self.happens::<$state>(Event::Opened { by, to, tool, words, message });
                    })+
                }
            }

            fn opens_with(&mut self, tool: Tool, written: &Written) -> bool {
                let written = written.for_exercise();
                match tool {
                    $($(Tool::$tool)|+ => {
                        self.runs::<$state, _>(|state, cx| state.opens_with(tool, &written, cx))
                    })+
                }
            }

            fn exercise_button_pressed(
                &mut self,
                by: Seat,
                to: To,
                press: ExercisePress,
                message: Option<MessageId>,
            ) {
                match press {
                    $(ExercisePress::$variant(press) => {
                        self.happens::<$state>(Event::Pressed { by, to, press, message });
                    })+
                    _ => {}
                }
            }

            fn asks_exercise_again(&mut self, by: Seat, wanted: Wanted) {
                match wanted {
                    $($(Wanted::$variant(question) => {
                        let question: $question = question;
                        self.happens::<$state>(Event::AskedAgain { by, question });
                    })?)+
                }
            }

            /// What it asks in the group is asked again, if it is still open.
            pub fn asks_in_group_again(&mut self, by: Seat, wanted: Wanted) {
                match wanted {
                    $($(Wanted::$variant(question) => {
                        let question: $question = question;
                        self.happens::<$state>(Event::AskedHere { by, question });
                    })?)+
                }
            }

            fn exercise_answered(&mut self, wanted: Wanted, written: &Written) {
                let written = written.for_exercise();
                match wanted {
                    $($(Wanted::$variant(question) => {
                        let question: $question = question;
                        self.happens::<$state>(Event::Answered { question, written });
                    })?)+
                }
            }

            /// An edit of words that an exercise took: as long as nobody else was shown them, they
            /// change. Whether the words that were taken are the new ones by now.
            pub fn rewords(&mut self, seat: Seat, wanted: Wanted, old: &Was, new: &str) -> Rewording {
                match wanted {
                    $($(Wanted::$variant(question) => {
                        let question: $question = question;
                        self.runs::<$state, _>(|state, cx| {
                            state.reword(seat, question, old, new, cx)
                        })
                    })?)+
                }
            }

            fn replied_to(&mut self, slot: ExerciseSlot, written: &Written) -> Replied {
                let written = written.for_exercise();
                match slot {
                    $($(ExerciseSlot::$variant(slot) => {
                        let slot: $slot = slot;
                        self.runs::<$state, _>(|state, cx| state.replied(slot, &written, cx))
                    })?)+
                }
            }
        }
    };
}
pub(super) use exercises;
