//! Telegram: what leaves for it, what arrives from it, and the loop that fetches that.
//!
//! Built on teloxide's types and requests, without its dispatcher and its transport: the dispatcher
//! acknowledges an update before it is handled, and the transport sleeps ten seconds on a 5xx and
//! takes a message that it cannot parse for one that was not sent.

mod backoff;
mod calls;
mod client;
mod dress;
mod failure;
pub mod inbound;
mod members;
mod message;
pub mod polling;
mod text;
pub mod webhook;
mod wire;

pub(crate) use backoff::pause;
pub use client::{Client, Done, GreetError, Me, Menu, Scope};
pub use failure::Failure;
pub use webhook::Webhook;
