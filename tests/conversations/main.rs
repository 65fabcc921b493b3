//! What the couple live through with the bot, chat by chat, through the playground.

mod breathing;
mod closeness;
mod commands;
mod evenings;
mod first_days;
mod forgiveness;
mod in_danger;
mod journey;
mod letters;
mod names;
mod outages;
mod overheard;
mod places;
mod plans;
mod proposals;
mod questions;
mod secrecy;
mod shoes;
mod small_promises;
mod talk_topics;
mod talks;
mod touch;
mod two_couples;
mod typing;
mod walk;
mod world;
