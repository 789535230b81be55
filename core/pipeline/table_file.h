// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/table_columns.h"

// Tables of articles for those who ask what their columns mean: see there.
