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
                let moments = [$(<$state as Flow>::wake_at(&self.$field)),+];
                moments.into_iter().flatten().min()
            }

            /// The bytes of what that partner has of their own.
            pub(super) fn weight_of_own(&self, seat: Seat) -> usize {
                [$(<$state as Flow>::weight_of_own(&self.$field, seat)),+].into_iter().sum()
            }

            /// The bytes of what both can see.
            pub(super) fn weight_of_shared(&self, now: DateTime<Utc>) -> usize {
                [$(<$state as Flow>::weight_of_shared(&self.$field, now)),+].into_iter().sum()
            }

            /// Whether an evening may let a record go.
            pub(super) fn may_return(&self) -> bool {
                [$(<$state as Flow>::may_return(&self.$field)),+].contains(&true)
            }

            /// Whether what the card of a step asks for is there.
            fn is_step_done(&self, step: Step) -> bool {
                [$(<$state as Flow>::is_step_done(&self.$field, step)),+].contains(&true)
            }

            /// Whether that partner began it.
            fn was_begun(&self, seat: Seat, tool: Tool) -> bool {
                match tool {
                    $($(Tool::$tool)|+ => <$state as Flow>::was_begun(&self.$field, seat, tool),)+
                }
            }

            /// What each asks of that partner in the group, by a reply.
            fn ask_here(&self, seat: Seat) -> Vec<Wanted> {
                let mut all = vec![];
                $($(
                    let asks: Vec<$question> = <$state as Flow>::asks_here(&self.$field, seat);
                    all.extend(asks.into_iter().map(Wanted::from));
                )?)+
                all
            }
        }

        impl Turn<'_> {
            /// Does what has fallen due in them.
            pub fn go_on_with_exercises(&mut self) {
                $(<$state as Flow>::tick(self);)+
            }

            /// The group's messages have new numbers: what lies open there is laid anew.
            pub fn lay_exercises_again(&mut self) {
                $(<$state as Flow>::group_moved(self);)+
            }

            /// Nothing stays open, and no word is lost.
            fn end_each_exercise(&mut self) {
                $(<$state as Flow>::ends(self);)+
            }

            fn opens(&mut self, opened: Opened) {
                match opened.tool {
                    $($(Tool::$tool)|+ => <$state as Flow>::opened(self, opened),)+
                }
            }

            fn opens_with(&mut self, tool: Tool, written: &Written) -> bool {
                match tool {
                    $($(Tool::$tool)|+ => <$state as Flow>::opened_with(self, tool, written),)+
                }
            }

            fn exercise_button_pressed(&mut self, pressed: Pressed<ExercisePress>) {
                let Pressed { by, to, press, message } = pressed;
                match press {
                    $(ExercisePress::$variant(press) => {
                        <$state as Flow>::pressed(self, Pressed { by, to, press, message });
                    })+
                    _ => {}
                }
            }

            fn asks_exercise_again(&mut self, seat: Seat, wanted: Wanted) {
                match wanted {
                    $($(Wanted::$variant(question) => {
                        let question: $question = question;
                        <$state as Flow>::asked_again(self, seat, question);
                    })?)+
                }
            }

            /// What it asks in the group is asked again, if it is still open.
            pub fn asks_in_group_again(&mut self, seat: Seat, wanted: Wanted) {
                match wanted {
                    $($(Wanted::$variant(question) => {
                        let question: $question = question;
                        <$state as Flow>::asked_here(self, seat, question);
                    })?)+
                }
            }

            fn exercise_answered(&mut self, wanted: Wanted, written: &Written) {
                match wanted {
                    $($(Wanted::$variant(question) => {
                        let question: $question = question;
                        <$state as Flow>::answered(self, question, written);
                    })?)+
                }
            }

            /// An edit of words that an exercise took: as long as nobody else was shown them, they
            /// change. Whether the words that were taken are the new ones by now.
            pub fn rewords(&mut self, seat: Seat, wanted: Wanted, old: &Was, new: &str) -> Rewording {
                match wanted {
                    $($(Wanted::$variant(question) => {
                        let question: $question = question;
                        <$state as Flow>::reword(self, seat, question, old, new)
                    })?)+
                }
            }

            fn replied_to(&mut self, slot: ExerciseSlot, written: &Written) -> Replied {
                match slot {
                    $($(ExerciseSlot::$variant(slot) => {
                        let slot: $slot = slot;
                        <$state as Flow>::replied(self, slot, written)
                    })?)+
                }
            }
        }
    };
}
pub(super) use exercises;
