// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/pos_model.h"
#include "core/model/document.h"

namespace dateline {

/// Sets Token::tag of every token of the document, sentence by sentence, left to right. Nothing when the model is
/// empty. Pure integer arithmetic: the same on every machine.
void tagPartsOfSpeech(Document &document, const PosModel &model);

} // namespace dateline
