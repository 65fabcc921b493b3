//! The rows of PRIVACY's tables, each with how long it says and the tests that hold it.

use super::Row;
use super::files::{
    AGREED, ERASING, FLOWS, FORGOTTEN, GOES, LEAVES, NOTES, OWN, PULSES, SENT, SILENCE, TALKS,
};

/// What is kept besides.
pub const IN_FLOWS: [Row; 25] = [
    (
        "your places in the couple",
        "names and places until one of you leaves; the numbers also stand in what is kept below, as \
         long as that is kept; the group's number until [everything goes](#when-everything-goes)",
        &[(FLOWS, GOES), (SILENCE, "an_empty_group_is_forgotten")],
    ),
    (
        "who is in your group besides",
        "until they, or one of you, leave",
        &[(FLOWS, "who_else_is_there_is_known_until_they_leave"), (FLOWS, GOES)],
    ),
    ("your choices: role", "until one of you leaves", &[(FLOWS, GOES)]),
    ("where you are in the nine steps", "until one of you leaves", &[(FLOWS, GOES)]),
    (
        "today's check-in, an open hard moment",
        "the check-in until just after 04:00 (after an outage, until what you wrote meanwhile has come), a hard moment 24 hours, the counts until one of you leaves",
        &[
            (FLOWS, "todays_check_in_is_open_until_four"),
            (FLOWS, "a_hard_moment_is_open_for_a_day"),
            (FLOWS, GOES),
        ],
    ),
    (
        "check-ins: the highs and lows",
        "13 months",
        &[(FLOWS, "an_answer_is_kept_for_thirteen_months")],
    ),
    (
        "a private answer that found no match",
        "in its author's diary, until they delete it",
        &[(FLOWS, "a_private_answer_without_a_match_is_in_its_authors_diary")],
    ),
    (
        "hard moments: when, who",
        "13 months",
        &[(FLOWS, "hard_moments_are_kept_for_thirteen_months")],
    ),
    ("wins and thanks", "13 months", &[(FLOWS, "wins_and_thanks_are_kept_for_thirteen_months")]),
    (
        "words written in a hard moment",
        "24 hours; what was not deleted by then goes into your diary",
        &[(FLOWS, "words_of_a_hard_moment_wait_a_day_and_are_a_page_then")],
    ),
    (
        "words that you would like to have passed on",
        "24 hours; what was not sent by then goes into your diary. Sent, they are in your partner's \
         chat and not with me",
        &[(FLOWS, "words_to_be_passed_on_wait_a_day_and_are_nowhere_once_sent")],
    ),
    (
        "the date of the last day on which one of you did anything",
        "until [everything goes](#when-everything-goes)",
        &[
            (
                SILENCE,
                "both_are_told_in_private_after_ninety_days_and_all_is_gone_after_a_hundred_and_twenty",
            ),
            (SILENCE, "a_sign_of_life_of_either_begins_it_anew"),
        ],
    ),
    (
        "your diary",
        "until you delete the page or erase what is yours; after an end, 30 days",
        &[
            (FLOWS, "a_page_of_the_diary_stays_until_it_is_deleted"),
            (ERASING, "what_was_erased_is_nowhere_and_reaches_nobody"),
            ("tests/promises/former.rs", "what_was_kept_opens_without_a_seat_until_it_is_erased"),
        ],
    ),
    (
        "what you wrote in private and the bot showed you where help is first",
        "until four in the morning at the latest; then it is a page of your diary. That such words were \
         found is stored nowhere",
        &[(FLOWS, "what_was_typed_in_danger_waits_until_four_and_is_a_page_then")],
    ),
    (
        "the last message of yours that was taken as an answer",
        "until the next",
        &[(FLOWS, "of_what_was_typed_the_last_alone_can_be_edited")],
    ),
    ("what the exercises keep", "[see below](#what-the-exercises-keep)", &[]),
    (
        "a win or thanks told in private",
        "until you share it or not; the oldest goes when a sixth comes",
        &[(FLOWS, "five_good_things_wait_to_be_shared")],
    ),
    (
        "what you are about to take with you",
        "until you send it or not; a day at most",
        &[(
            "tests/promises/export.rs",
            "a_double_tap_sends_once_and_what_is_not_sent_is_forgotten",
        )],
    ),
    (
        "messages that wait to be sent",
        "until they are sent, or too late to be of use; those that Telegram refused for good are put \
         aside, until [everything goes](#when-everything-goes) or the words in them are erased",
        &[
            (
                "tests/store_story/destroyed.rs",
                "of_one_who_erases_nothing_is_left_and_of_the_other_everything",
            ),
            ("tests/store_story/lines.rs", "lines_are_dropped_parked_and_postponed"),
            ("tests/store_story/deleted.rs", "what_was_sent_is_out_of_the_log_within_the_hour"),
        ],
    ),
    (
        "what a note holds",
        "until you open it, 90 days at most",
        &[(NOTES, "a_note_holds_what_it_held_for_ninety_days_and_no_longer")],
    ),
    (
        "the numbers of messages that were sent",
        "eight days; of a card or question that may still be used the newest, as long as that may be. Of \
         each chat the number of the newest one that was forgotten stays",
        &[
            (FORGOTTEN, "what_is_over_is_forgotten_and_a_reply_to_it_told_what_is_taken"),
            (FORGOTTEN, "of_a_card_that_stays_the_newest_is_found"),
        ],
    ),
    (
        "Telegram's numbers of people without a seat who wrote",
        "until others take their place",
        &[(FLOWS, "of_strangers_the_newest_twenty_are_known")],
    ),
    (
        "in memory alone, of whoever writes to the bot",
        "an hour or so, and never over a restart",
        &[("tests/edges/storms.rs", "strangers_are_told_once_however_much_they_write")],
    ),
    (
        "which buttons lie below the bot's messages",
        "until they go",
        &[(FLOWS, "of_each_chat_a_dozen_messages_with_buttons_are_known")],
    ),
    (
        "the numbers of Telegram's updates",
        "48 hours",
        &[("tests/store_story/couples.rs", "an_update_is_decided_once")],
    ),
];

/// What the exercises keep.
pub const IN_EXERCISES: [Row; 29] = [
    (
        "a draft of a letter, an apology",
        "30 days after your last touch; then it is a page of your diary",
        &[(SENT, "a_draft_of_a_letter_waits_thirty_days_and_is_a_page_then")],
    ),
    (
        "any other draft",
        "30 days after your last touch; then it is deleted",
        &[(SENT, "any_other_draft_waits_thirty_days_and_is_deleted")],
    ),
    (
        "a sealed letter, an apology, something told",
        "as long as it is unread; 30 days after it was read. Your own copy is a page of your diary",
        &[(SENT, "a_letter_stays_unread_as_long_as_it_is_and_thirty_days_once_read")],
    ),
    (
        "a question that waits, or is kept for a talk",
        "until it is answered, talked over or taken back",
        &[(SENT, "a_question_that_waits_stays")],
    ),
    (
        "a question and its answer",
        "90 days",
        &[(SENT, "a_question_and_its_answer_stay_ninety_days")],
    ),
    (
        "a measure or clause that you propose",
        "until it is answered or taken back; one that was left waits on",
        &[(AGREED, "what_is_proposed_waits_though_it_was_left")],
    ),
    (
        "a measure that holds",
        "its days, and 30 days after its end",
        &[(AGREED, "a_measure_stays_its_days_and_thirty_more")],
    ),
    (
        "the agreement: its clauses",
        "clauses as long as they are part of it, and 30 days after; a version that both had signed, 30 \
         days after the next took its place",
        &[(AGREED, "clauses_and_versions_stay_thirty_days_after_they_were_in_force")],
    ),
    (
        "a talk: its time",
        "until its time has passed, or it is closed, or a day after the last press. Nothing of what you \
         say to each other is kept",
        &[(TALKS, "every_talk_and_every_break_ends_within_a_day_of_the_last_press")],
    ),
    (
        "one thing that you heard in a talk",
        "13 months; without a match in your diary, after a day",
        &[
            (AGREED, "what_both_heard_stays_thirteen_months"),
            (TALKS, "what_one_heard_and_the_other_did_not_is_kept_in_their_diary"),
        ],
    ),
    (
        "a promise to us",
        "until it is closed, then 13 months",
        &[(AGREED, "a_promise_stays_thirteen_months_after_it_was_closed")],
    ),
    (
        "a promise for yourself",
        "the same",
        &[(AGREED, "a_promise_stays_thirteen_months_after_it_was_closed")],
    ),
    (
        "a kept promise that your partner saw differently",
        "until it was talked over; the ten newest",
        &[(AGREED, "of_promises_seen_differently_the_ten_newest_are_topics")],
    ),
    (
        "your plan for hard moments",
        "until you change or remove it",
        &[(OWN, "a_plan_stays_until_it_is_removed")],
    ),
    (
        "words that you sealed for a hard day",
        "90 days, then your diary, opened or not",
        &[(OWN, "words_for_a_hard_day_stay_ninety_days_opened_or_not")],
    ),
    (
        "dates that may be heavy",
        "until you remove them",
        &[(OWN, "a_date_stays_until_it_is_removed")],
    ),
    (
        "two sentences for your partner's hard date",
        "until that date is over; your copy is a page of your diary",
        &[(OWN, "sentences_for_a_hard_date_stay_until_it_is_over")],
    ),
    (
        "“In your shoes”",
        "30 days after it was read, unread 13 months; your copy is a page of your diary. Round two \
         without a match after 14 days: your diary alone",
        &[
            (SENT, "in_your_shoes_stays_thirty_days_once_read_and_thirteen_months_unread"),
            (SENT, "round_two_without_a_match_is_in_its_authors_diary_alone_after_a_fortnight"),
        ],
    ),
    (
        "“In your shoes”, the page about what was going on then",
        "deleted after 30 days if you don't keep it in your diary",
        &[(SENT, "any_other_draft_waits_thirty_days_and_is_deleted")],
    ),
    (
        "what you write about forgiveness",
        "deleted after 30 days if you don't keep it in your diary",
        &[
            (SENT, "any_other_draft_waits_thirty_days_and_is_deleted"),
            (SENT, "that_somebody_said_never_is_kept_nowhere"),
        ],
    ),
    (
        "small ways",
        "30 days; the wish until you change it",
        &[
            (OWN, "the_wish_for_small_ways_stays_until_it_is_changed"),
            ("src/domain/exercises/small_ways.rs", "none_comes_again_within_thirty_days"),
        ],
    ),
    (
        "your list of touch",
        "until you change it",
        &[(OWN, "a_list_of_touch_stays_until_it_is_changed")],
    ),
    (
        "what both were told of touch",
        "three weeks",
        &[(OWN, "what_was_told_of_touch_is_known_three_weeks")],
    ),
    ("a pulse: what you answered", "13 months", &[(PULSES, "a_pulse_stays_thirteen_months")]),
    (
        "a pulse that you have begun",
        "a day after your last press; then what you answered is kept",
        &[(PULSES, "what_was_answered_of_a_pulse_is_kept_after_a_day")],
    ),
    ("when you were last offered a pulse", "until one of you leaves", &[(OWN, LEAVES)]),
    (
        "the word that you sent on how things are going",
        "until both are shown, or you take it back; at most seven days",
        &[(PULSES, "a_word_waits_seven_days_for_the_others")],
    ),
    ("which exercises an evening card offered you", "until one of you leaves", &[(OWN, LEAVES)]),
    ("how many promises each has seen through", "until one of you leaves", &[(OWN, LEAVES)]),
];
