#pragma once
// Which series and which phase to plan on, and what to warn of. Systolic sizing: SCCT expert consensus 2019
// (Blanke et al., J Cardiovasc Comput Tomogr 13:1-20, doi:10.1016/j.jcct.2018.11.008).
#include "core/dicom/scan_index.h"

#include <string>
#include <vector>

namespace tavr {

inline constexpr double kSystoleFrom = 20.0, kSystoleTo = 45.0;  ///< % R-R: the window in which sizing is systolic
inline constexpr double kBestSystole = 35.0;                     ///< % R-R

/// Order of candidates: usable, tall enough for a root, contrast given, thin, systolic, gated, soft kernel, larger.
bool betterSeries(const IndexedSeries& a, const IndexedSeries& b);

/// The phase to plan on: systolic and nearest to 35 %; else the nearest to 35 %; without percentages the one with most
/// voxels. Refused phases are never chosen. Precondition: one is not refused.
std::size_t bestPhase(const SeriesCandidate& series);

/// One line for each SCCT acquisition gate that the series misses, for the report and the screen.
std::vector<std::string> acquisitionWarnings(const SeriesPhase& phase);

}  // namespace tavr
