#pragma once
#include "planning/leaflets/sheet_evidence.h"

#include <vector>

namespace tavr {

/// Where the sheet ends along each column, mm of arc from its first row; and how well that is known.
struct SheetEdge {
    std::vector<double> arc;  ///< by column
    double sd = 0.0;          ///< of one column's, mm
    double seenShare = 0.0;   ///< columns whose end shows
};
SheetEdge edgeOf(const Sheet& sheet, const SheetEvidence& evidence);

/// The sheet cut or continued to the given arcs, `rows` rows.
Sheet endedAt(const Sheet& sheet, const std::vector<double>& arc, int rows);

}  // namespace tavr
