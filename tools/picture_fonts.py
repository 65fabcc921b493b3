#!/usr/bin/env python3
"""Writes the faces that pictures are written in: src/pictures/fonts/*.ttf and OFL.txt.

They are Noto's, cut down to the scripts that people's names and the bot's languages are written in most.
What they lack is left out of a picture (`src/pictures/text.rs`), so nothing here has to be complete.

    pip install fonttools==4.68.0
    apt-get download fonts-noto-core && dpkg -x fonts-noto-core_*.deb noto
    tools/picture_fonts.py noto

Made with fonts-noto-core 20201225-1 and fonttools 4.68.0.
"""

import re
import sys
from pathlib import Path

from fontTools import subset

HERE = Path(__file__).resolve().parent.parent / "src/pictures/fonts"

# Latin with Vietnamese, what combines with it, punctuation, a few signs.
LATIN = [
    (0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x17F), (0x18F, 0x192), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1CD, 0x1DC),
    (0x1E6, 0x1EB), (0x1F8, 0x21B), (0x237, 0x237), (0x259, 0x259), (0x2BB, 0x2BC), (0x2C6, 0x2C7), (0x2D8, 0x2DD),
    (0x300, 0x304), (0x306, 0x30C), (0x31B, 0x31B), (0x323, 0x328), (0x1E00, 0x1EFF),
    (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x2030, 0x2030), (0x2032, 0x2033),
    (0x2039, 0x203A), (0x2044, 0x2044), (0x20AB, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122), (0x2212, 0x2212),
]
GREEK_AND_CYRILLIC = [(0x370, 0x3FF), (0x400, 0x45F), (0x490, 0x4FF)]
HEBREW = [(0x20, 0x20), (0x5B0, 0x5C7), (0x5D0, 0x5EA), (0x5F0, 0x5F4)]
ARABIC = [
    (0x20, 0x20), (0x60C, 0x60C), (0x61B, 0x61B), (0x61F, 0x63A), (0x640, 0x655), (0x660, 0x66C),
    (0x670, 0x671), (0x679, 0x679), (0x67E, 0x67E), (0x686, 0x686), (0x688, 0x688), (0x691, 0x691),
    (0x698, 0x698), (0x6A4, 0x6A4), (0x6A9, 0x6A9), (0x6AF, 0x6AF), (0x6BA, 0x6BA), (0x6BE, 0x6BE),
    (0x6C1, 0x6C2), (0x6CC, 0x6CC), (0x6D2, 0x6D4), (0x6F0, 0x6F9), (0x200C, 0x200D),
]

FACES = {
    "NotoSans-Regular": LATIN + GREEK_AND_CYRILLIC,
    "NotoSerif-Regular": LATIN,
    "NotoSansHebrew-Regular": HEBREW,
    "NotoSansArabic-Regular": ARABIC,
}

FEATURES = "kern mark mkmk ccmp locl init medi fina isol rlig calt".split()


def cut(source: Path, target: Path, ranges) -> int:
    options = subset.Options(layout_features=FEATURES, hinting=False, desubroutinize=True, notdef_outline=True)
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    options.glyph_names = False
    options.drop_tables += ["DSIG", "STAT", "meta"]
    font = subset.load_font(source, options)
    font["head"].modified = font["head"].created  # The same bytes each time.
    font.recalcTimestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in ranges for code in range(first, last + 1)])
    subsetter.subset(font)
    font.save(target)
    return target.stat().st_size


def licence(noto: Path) -> str:
    text = (noto / "usr/share/doc/fonts-noto-core/copyright").read_text()
    body = text[text.index("\nLicense: OFL-1.1\n PREAMBLE\n") + len("\nLicense: OFL-1.1\n"):]
    body = re.split(r"\n(?=\S)", body)[0]
    lines = [re.sub(r"^ \.?$", "", line).strip().lstrip(".") for line in body.splitlines()]
    return (
        "Copyright 2010-2020 Google LLC, the Noto project (https://github.com/googlefonts/noto-fonts).\n"
        "Cut down to some scripts by tools/picture_fonts.py.\n\n"
        "This Font Software is licensed under the SIL Open Font License, Version 1.1.\n\n"
        "SIL OPEN FONT LICENSE Version 1.1 - 26 February 2007\n\n" + "\n".join(lines).strip() + "\n"
    )


def main() -> None:
    noto = Path(sys.argv[1])
    HERE.mkdir(parents=True, exist_ok=True)
    whole = 0
    for face, ranges in FACES.items():
        size = cut(noto / f"usr/share/fonts/truetype/noto/{face}.ttf", HERE / f"{face}.ttf", ranges)
        print(f"{face}: {size:,} bytes")
        whole += size
    print(f"together: {whole:,} bytes")
    (HERE / "OFL.txt").write_text(licence(noto))


if __name__ == "__main__":
    main()
