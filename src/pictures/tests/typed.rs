//! What people type cannot break out of a drawing, turn it round, or come out as empty boxes.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use resvg::usvg::Node;

use super::{drawing, glyphs, samples, texts, tree};
use crate::pictures::fonts::{self, Face};
use crate::pictures::sheet::{Sheet, TITLE};
use crate::pictures::words::{RLM, fit, lines, name, shown};
use crate::pictures::{Picture, Weeks, draw};

const NAMES: [&str; 14] = [
    "J",
    "Ana",
    "Nguyễn Thị Ánh Tuyết",
    "María José Ñúñez",
    "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondel",
    "דנה",
    "יוסף חיים בן־אברהם הלוי מקרית שמונה אשר בגליל העליון שבארץ ישראל",
    "محمد عبد الرحمن",
    "فاطمة الزهراء بنت عبد الله بن محمد بن إبراهيم الحسيني الدمشقي الكبير",
    "Ольга",
    "Ελένη",
    "Ana 🌸 ✨",
    "Z̷̡̛͎̙a̸̢̛̗l̵̙̈g̶̤̈́o̴̢͝",
    "\u{202E}neB\u{202C}\u{200F}\u{2066}",
];

fn named(names: &[&str]) -> Picture {
    let names = names.iter().map(|&name| name.into()).collect();
    Picture::Weeks(Weeks { names, bowl: None, ..samples::weeks() })
}

#[test]
fn words_cannot_break_out_of_the_drawing() {
    let typed = r#"</text><image href="file:///etc/passwd"/>&amp;<!-- ' "]]>"#;
    let plain = drawing(&named(&["Ana", "Ben"])).0;
    let mut weeks = Weeks { title: typed.into(), bowl: None, ..samples::weeks() };
    weeks.names = vec![typed.into(), "&lt;b&gt; &#0;".into()];
    let (svg, texts) = drawing(&Picture::Weeks(weeks));
    let tags = |svg: &str| svg.matches('<').count();
    assert_eq!(tags(&svg), tags(&plain), "no tag more");
    assert!(texts.iter().any(|text| text.starts_with("</text><image")));
    assert!(texts.iter().any(|text| text == "&lt;b&gt; &#0;"), "shown as it was typed");
}

#[test]
fn what_is_invisible_or_turns_the_writing_is_left_out() {
    for code in (0..0x2FFFF).chain(0xE_0000..0xE_0FFF) {
        let Some(c) = char::from_u32(code) else { continue };
        if c.is_control() || matches!(code, 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F) {
            let typed = format!("a{c}b");
            let expected = if c.is_whitespace() { "a b" } else { "ab" };
            assert_eq!(shown(&typed), expected, "{code:x}");
        }
    }
    assert_eq!(shown("\u{202E}neB\u{202C}"), "neB");
    assert_eq!(shown("  a \n\t b\u{0}\u{FFFE} "), "a b");
}

#[test]
fn a_name_is_shown_whole_or_not_at_all() {
    let table = [
        ("Ana 🌸 ✨", Some("Ana")),
        ("👩‍👩‍👧 Ben", Some("Ben")),
        ("1️⃣ Ana", Some("1 Ana")),
        ("Nguye\u{302}\u{303}n", Some("Nguyễn")),
        ("דנה", Some("דנה")),
        ("田中", None),
        ("Ana 田中", None),
        ("สมชาย", None),
        ("🌸", None),
        ("\u{200F}", None),
        ("", None),
    ];
    for (typed, expected) in table {
        assert_eq!(name(typed).as_deref(), expected, "{typed}");
    }
}

#[test]
fn a_name_that_cannot_be_drawn_is_kindly_left_out_with_the_other() {
    let (_, both) = drawing(&named(&["Ana", "Ben"]));
    assert!(both.contains(&"Ana".into()) && both.contains(&"Ben".into()));
    for names in [&["Ana", "田中"][..], &["🌸", "Ben"], &[]] {
        let (_, texts) = drawing(&named(names));
        assert!(!texts.iter().any(|text| text == "Ana" || text == "Ben"), "{texts:?}");
    }
}

#[test]
fn no_letter_comes_out_as_an_empty_box() {
    let said = include_str!("../../../messages/en/check_in.ftl");
    let vietnamese =
        "ĂÂĐÊÔƠƯăâđêôơư Ằ Ẳ Ẵ Ắ Ặ ầ ẩ ẫ ấ ậ è ẻ ẽ é ẹ ề ể ễ ế ệ ị ọ ồ ổ ộ ờ ở ỡ ợ ũ ừ ử ữ ự ỷ ỹ ỵ";
    let spanish = "¿Qué tal, señor Núñez? ¡Ánimo! «pingüino» ªº";
    for c in vietnamese.chars().chain(spanish.chars()).chain(letters_of_all_messages()) {
        assert!(fonts::has(c), "{c}");
    }
    let pieces = said.lines().chain([vietnamese, spanish]).chain(NAMES);
    for face in [Face::Sans, Face::Serif] {
        let mut sheet = Sheet::new(4000.0, 10.0);
        for piece in pieces.clone() {
            let style = crate::pictures::sheet::Style { face, ..TITLE };
            sheet.words(piece, 0.0, 0.0, 4000.0, style);
        }
        let (all, boxes) = glyphs(tree(&sheet.svg()).root());
        assert!(all > 2000, "{all}");
        assert_eq!(boxes, 0, "{face:?}");
    }
}

fn letters_of_all_messages() -> BTreeSet<char> {
    let messages = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("messages");
    let locales = fs::read_dir(messages).unwrap().map(|entry| entry.unwrap().path());
    let files = locales.filter(|path| path.is_dir()).flat_map(|path| fs::read_dir(path).unwrap());
    let texts =
        files.map(|file| file.unwrap().path()).filter(|path| path.extension().unwrap() == "ftl");
    let texts: String = texts.map(|path| fs::read_to_string(path).unwrap()).collect();
    texts.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn names_of_any_length_and_direction_stay_in_their_room() {
    for typed in NAMES {
        for (face, size, room) in [(Face::Sans, 13.0, 150.0), (Face::Serif, 21.0, 40.0)] {
            let fitted = fit(&shown(typed), face, size, room);
            let style = crate::pictures::sheet::Style { face, size, ..TITLE };
            let mut sheet = Sheet::new(400.0, 40.0);
            sheet.words(typed, 200.0, 20.0, room, style);
            let drawn = texts(&sheet.svg()).concat();
            assert_eq!(drawn.trim_matches(RLM), fitted, "{typed}");
            let tree = tree(&sheet.svg());
            let wide = tree.root().children().iter().filter(|node| matches!(node, Node::Text(_)));
            let wide = wide.map(|node| node.bounding_box().width()).fold(0.0, f32::max);
            assert!(wide <= room + 1.0, "{typed} is {wide} wide");
        }
    }
}

#[test]
fn what_is_cut_ends_in_an_ellipsis_and_never_within_a_letter() {
    let cut = fit("e\u{323}\u{307}e\u{323}\u{307}e\u{323}\u{307}", Face::Sans, 10.0, 14.5);
    assert!(cut.ends_with("\u{307}…"), "{cut:?}");
    assert_eq!(fit("Ana", Face::Sans, 13.0, 100.0), "Ana");
    let two = lines("one two three four five six seven", Face::Sans, 13.0, 80.0, 2);
    assert!(two.len() == 2 && two[1].ends_with('…'), "{two:?}");
}

#[test]
fn very_long_words_are_drawn() {
    let long = "Ja, ".repeat(20_000);
    let mut weeks = Weeks { title: long.clone(), bowl: None, ..samples::weeks() };
    (weeks.step, weeks.both, weeks.names) = (long.clone(), long.clone(), vec![long.clone(), long]);
    let picture = Picture::Weeks(weeks);
    assert!(drawing(&picture).0.len() < 60_000);
    draw(&picture).unwrap();
}
