#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes common_words.txt from the word lists of Debian's package scowl.

usage: make_common_words.py [/usr/share/dict/scowl] > common_words.txt

Takes the lower-case words of levels 10 to 35 (the most frequent ones) in American and British spelling. Abbreviations,
names and contractions are in other lists of the package, words with an apostrophe are left out.
"""
import os
import sys
import textwrap

LEVELS = ("10", "20", "35")
SPELLINGS = ("english", "american", "british", "british_z")

HEADER = """\
SPDX-License-Identifier: LicenseRef-SCOWL AND LicenseRef-WordNet-1.6
English words that are no names by being capitalised at the start of a sentence. Words only, separated by spaces.
SCOWL (http://wordlist.aspell.net) levels 10 to 35 as in Debian's package scowl 2020.12.07-2, written by
make_common_words.py. The lists of these levels come from public-domain sources (Moby Words II, Brian Kelk's UK English
Wordlist with Frequency Classification, Alan Beale's 12Dicts); inflections were added with the help of WordNet.

The collective work is Copyright 2000-2011 by Kevin Atkinson as well as any of the copyrights mentioned below:

  Copyright 2000-2011 by Kevin Atkinson

  Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the output created from
  the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above copyright
  notice appears in all copies and that both that copyright notice and this permission notice appear in supporting
  documentation. Kevin Atkinson makes no representations about the suitability of this array for any purpose. It is
  provided "as is" without express or implied warranty.

The WordNet database, which was used in the creation of the Inflections database, is under the following copyright:

  This software and database is being provided to you, the LICENSEE, by Princeton University under the following
  license. By obtaining, using and/or copying this software and database, you agree that you have read, understood, and
  will comply with these terms and conditions.:

  Permission to use, copy, modify and distribute this software and database and its documentation for any purpose and
  without fee or royalty is hereby granted, provided that you agree to comply with the following copyright notice and
  statements, including the disclaimer, and that the same appear on ALL copies of the software, database and
  documentation, including modifications that you make for internal use or for distribution.

  WordNet 1.6 Copyright 1997 by Princeton University. All rights reserved.

  THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS
  OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF
  MERCHANT- ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR
  DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.

  The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution of
  the software and/or database. Title to copyright in this software, database and any associated documentation shall at
  all times remain with Princeton University and LICENSEE agrees to preserve same."""


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/dict/scowl"
    words = set()
    for spelling in SPELLINGS:
        for level in LEVELS:
            with open(os.path.join(folder, f"{spelling}-words.{level}"), encoding="latin-1") as lines:
                words.update(line.strip() for line in lines)
    words = sorted(word for word in words if word.isalpha() and word.islower() and len(word) > 1)
    for line in HEADER.splitlines():
        print(f"# {line}".rstrip())
    print("\n".join(textwrap.wrap(" ".join(words), 120)))


if __name__ == "__main__":
    main()
