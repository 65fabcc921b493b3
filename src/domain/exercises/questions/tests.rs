//! The sharp rules of the question box.
