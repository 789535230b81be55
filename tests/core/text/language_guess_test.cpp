// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language_guess.h"

#include "tests/support/catch.h"

using namespace dateline;

TEST_CASE("frequent words tell the language of a Latin text")
{
    CHECK(
        guessLanguage("The talks that were planned for Friday have been put off, the envoy said on the way to Geneva.")
        == "en");
    CHECK(guessLanguage("Die Gespräche, die für Freitag geplant waren, sind nicht abgesagt, sagte der Gesandte auf dem "
                        "Weg nach Genf.")
          == "de");
    CHECK(
        guessLanguage(
            "Les pourparlers qui étaient prévus pour vendredi ne sont pas annulés, dit le porte-parole dans une note.")
        == "fr");
    CHECK(guessLanguage(
              "Las conversaciones que se planeaban para el viernes no han sido canceladas, según la nota del enviado.")
          == "es");
}

TEST_CASE("script and words tell the others")
{
    CHECK(guessLanguage(
              "Переговоры, которые были назначены на пятницу, не состоятся, и это не первый раз за год, как он сказал.")
          == "ru");
    CHECK(guessLanguage(
              "قال المبعوث إن المحادثات التي كانت مقررة في جنيف لن تعقد هذا الأسبوع، وقد أعلن ذلك بعد اجتماع مع الوفد.")
          == "ar");
    CHECK(guessLanguage("会谈原定于星期五举行，但已被推迟。") == "zh");
    CHECK(guessLanguage("会談は金曜日に予定されていたが、延期された。") == "ja");
    CHECK(guessLanguage("회담은 금요일에 열릴 예정이었다.") == "ko");
}

TEST_CASE("too little text is no language")
{
    CHECK(guessLanguage("").empty());
    CHECK(guessLanguage("Aleppo").empty());
    CHECK(guessLanguage("12345 67 ... 890").empty());
}
