//! The file `.env` in the folder where the program is started.

use std::fs;

use crate::program::{Home, SECRET, TOKEN, errors};
use crate::telegram::Telegram;

#[test]
fn run_reads_the_file_beside_it() {
    let telegram = Telegram::open();
    let home = Home::new();
    let text = format!(
        "# copied from .env.example\nTELEGRAM_BOT_TOKEN={}\nTELEGRAM_API_URL=\"{}\"\n\
         OPERATOR_NAME=\"a friend of yours\"\nDATABASE_URL=sqlite:other.db\nRUST_LOG=\n",
        telegram.token, telegram.url
    );
    fs::write(home.file(".env"), text).expect("a file");
    // What the environment has comes first.
    let mut bot = home.start(&["run"], &[("DATABASE_URL", "sqlite:mine.db")]);
    bot.logs("mine.db");
    bot.logs("running");
    bot.gets("TERM");
    assert_eq!(bot.ends().0, Some(0));
    assert!(!home.file("other.db").exists());
}

/// Nor does a folder further up count, nor anything but a file.
#[test]
fn nobody_else_reads_it() {
    let home = Home::new();
    fs::write(home.file(".env"), "OPERATOR_NAME=\"\u{1}\"\n").expect("a file");
    let playground = home.start(&["playground", "--port", "0"], &[]);
    playground.prints();
    playground.gets("TERM");
    assert_eq!(playground.ends().0, Some(0));

    let home = Home::new();
    fs::write(home.file(".env"), format!("TELEGRAM_BOT_TOKEN={TOKEN}\n")).expect("a file");
    fs::create_dir_all(home.file("below/.env")).expect("folders");
    let output = home.command(&["run"], &[]).current_dir(home.file("below")).output();
    let said = errors(&output.expect("it starts"));
    assert!(said.contains("TELEGRAM_BOT_TOKEN is not set"), "{said}");
}

#[test]
fn nothing_of_a_broken_file_is_told_but_the_line() {
    for text in [format!("TELEGRAM_BOT_TOKEN {SECRET}"), format!("\nKEY=a {SECRET} b\n")] {
        let home = Home::new();
        fs::write(home.file(".env"), &text).expect("a file");
        let output = home.run(&["run"], &[]);
        assert_eq!(output.status.code(), Some(2));
        assert!(!errors(&output).contains(SECRET), "{}", errors(&output));
    }
    let home = Home::new();
    fs::write(home.file(".env"), b"A=\xff\xfe").expect("a file");
    let output = home.run(&["run"], &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output).contains(".env"), "{}", errors(&output));
}
