#include "core/dicom/ranking.h"

#include "core/base/check.h"
#include "core/dicom/sorters/phase_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace tavr {
namespace {

constexpr double kRootHeightMm = 50.0;  // annulus to ascending aorta, with a margin below
constexpr double kThinMm = 1.5;

bool systolic(const SeriesPhase& p) {
    return p.percentRR && *p.percentRR >= kSystoleFrom && *p.percentRR <= kSystoleTo;
}

bool loads(const SeriesPhase& p) {
    return p.geometry.verdict != GeometryVerdict::Refused;
}

/// Lung and bone kernels ring at the lumen's edge: "B70f", "Br64", "BONE", "LUNG", "EDGE".
bool sharpKernel(const std::string& kernel) {
    std::string upper = kernel;
    std::transform(upper.begin(), upper.end(), upper.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    for (std::string_view name : {"BONE", "LUNG", "EDGE", "SHARP"})
        if (upper.find(name) != std::string::npos) return true;
    const auto digit = upper.find_first_of("0123456789");
    const bool numbered = digit != std::string::npos && digit + 1 < upper.size() && std::isdigit(upper[digit + 1]);
    return !upper.empty() && upper[0] == 'B' && numbered && upper[digit] >= '6';
}

auto rank(const IndexedSeries& s) {
    const bool usable = s.summary.refusal.empty();
    const SeriesPhase none;
    const SeriesPhase& p = usable ? s.summary.phases[bestPhase(s.summary)] : none;
    const bool tall = p.spacing.z() * (p.sliceCount - 1) >= kRootHeightMm;
    return std::make_tuple(usable, tall, s.contrast, usable && p.spacing.z() <= kThinMm, systolic(p),
                           p.percentRR.has_value(), !sharpKernel(s.kernel), p.bytes);
}

/// Larger is better: systolic first, then near to 35 %, then size.
auto phaseRank(const SeriesPhase& p) {
    const double distance = p.percentRR ? std::abs(*p.percentRR - kBestSystole) : 1e3;
    return std::make_tuple(loads(p), systolic(p), -distance, p.bytes);
}

}  // namespace

bool betterSeries(const IndexedSeries& a, const IndexedSeries& b) {
    return rank(a) > rank(b);
}

std::size_t bestPhase(const SeriesCandidate& series) {
    TAVR_CHECK(!series.phases.empty());
    std::size_t best = 0;
    for (std::size_t i = 1; i < series.phases.size(); ++i)
        if (phaseRank(series.phases[i]) > phaseRank(series.phases[best])) best = i;
    TAVR_CHECK(loads(series.phases[best]));
    return best;
}

std::vector<std::string> acquisitionWarnings(const SeriesPhase& phase) {
    std::vector<std::string> warnings;
    if (phase.spacing.maxCoeff() > 1.0 + 1e-6)
        warnings.push_back(fmt::format("voxels of {:.2f} × {:.2f} × {:.2f} mm: SCCT asks for 1 mm or less at the root",
                                       phase.spacing.x(), phase.spacing.y(), phase.spacing.z()));
    if (!phase.percentRR)
        warnings.push_back("the heart phase is not stated: the scan may not be ECG-gated, or the phase is unknown");
    else if (!systolic(phase))
        warnings.push_back(fmt::format("phase {} is not systolic ({:g} to {:g} %): the annulus may measure too small",
                                       percentLabel(*phase.percentRR), kSystoleFrom, kSystoleTo));
    return warnings;
}

}  // namespace tavr
