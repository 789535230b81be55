// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/char_class.h"

#include <unicode/uchar.h>

namespace dateline {

CharClass wideClass(char32_t c)
{
    if (c == 0xAD || c == 0x200C || c == 0x200D)
        return CharClass::Joiner;
    const std::uint32_t mask = U_GET_GC_MASK(static_cast<UChar32>(c));
    if ((mask & (U_GC_L_MASK | U_GC_M_MASK)) != 0)
        return CharClass::Letter;
    if ((mask & U_GC_ND_MASK) != 0)
        return CharClass::Digit;
    if ((mask & (U_GC_Z_MASK | U_GC_CC_MASK | U_GC_CF_MASK)) != 0)
        return CharClass::Space;
    return CharClass::Sign;
}

bool isUpperLetter(char32_t c)
{
    if (c < 0x80)
        return isAsciiUpper(static_cast<char>(c));
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0;
}

bool isCaselessLetter(char32_t c)
{
    return c >= 0x80 && (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_LO_MASK) != 0;
}

} // namespace dateline
