//! What is made of the table of the exercises: how their questions, messages and matters are named
//! among all, and what is asked of the states of all.

/// The state of all, and the names among all: see `table!`.
macro_rules! exercises {
    ($($field:ident: $state:ident => $variant:ident {
        opens: $($tool:ident)|+,
        press: $press:ident,
        words: $words:ident
        $(, question: $question:ident)?
        $(, slot: $slot:ident)?
        $(, item: $item:ident)?
        $(,)?
    })+) => {
        /// Where each of them stands. What is closed is in the journal.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default)]
        pub struct Exercises {
            $(pub(super) $field: Shared<$state>,)+
            pub(super) leading: Shared<Leading>,
        }

        /// What is wanted in words.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        pub enum ExerciseQuestion {
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
        pub enum ExerciseCardItem {
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

            impl From<$words> for ExerciseWords {
                fn from(words: $words) -> Self {
                    Self::$variant(words)
                }
            }

            $(
                impl From<$question> for ExerciseQuestion {
                    fn from(question: $question) -> Self {
                        Self::$variant(question)
                    }
                }

                impl Asked for $question {
                    fn of(wanted: ExerciseQuestion) -> Option<Self> {
                        if let ExerciseQuestion::$variant(question) = wanted { Some(question) } else { None }
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
                impl From<$item> for ExerciseCardItem {
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

            /// What that partner has of their own: for their export.
            pub(super) fn own_items(&self, seat: Seat, unseen: &Unseen) -> Vec<Item> {
                let mut all = vec![];
                $({
                    let aside = <<$state as Exercise>::Aside as Waits>::of(unseen);
                    all.extend(<$state as Exercise>::own_items(&self.$field, seat, &aside));
                })+
                all
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
            pub(super) fn is_step_done(&self, step: Step) -> bool {
                [$(<$state as Exercise>::is_step_done(&self.$field, step)),+].contains(&true)
            }

            /// Whether that partner began it.
            pub(super) fn was_begun(&self, seat: Seat, tool: Tool) -> bool {
                match tool {
                    $($(Tool::$tool)|+ => <$state as Exercise>::was_begun(&self.$field, seat, tool),)+
                }
            }

            /// What each asks of that partner in the group, by a reply.
            pub(super) fn ask_here(&self, seat: Seat) -> Vec<ExerciseQuestion> {
                let mut all = vec![];
                $($(
                    let asks: Vec<$question> = <$state as Exercise>::asks_here(&self.$field, seat);
                    all.extend(asks.into_iter().map(ExerciseQuestion::from));
                )?)+
                all
            }
        }
    };
}
pub(super) use exercises;
