#pragma once
#include "app/cli/verify_intervals.h"
#include "app/cli/verify_solver.h"

#include <cstdint>

namespace tavr {

/// One synthetic patient of the study: what varies beside the anatomy itself.
struct AnatomyCase {
    std::string preset;
    std::uint32_t seed = 0;
    double noiseHu = 25.0, sliceMm = 0.6;
    int matrix = 400;
};

/// `count` cases over all presets, noise levels (15–60 HU) and spacings (to 1.25 mm) with the seeds from `firstSeed`
/// on.
std::vector<AnatomyCase> anatomyCases(int count, std::uint32_t firstSeed);

/// What one case came to, each error measured − truth; NaN where not measured.
struct AnatomyErrors {
    AnatomyCase from;
    std::string declared;  ///< refusal or implausibility in words; empty: measured
    double areaPercent = 0.0, perimeter = 0.0, minDiameter = 0.0, maxDiameter = 0.0;  ///< %, mm
    double tiltDeg = 0.0, sCurveDeg = 0.0;
    std::array<double, 3> hinge{}, sinus{};      ///< mm: distance; diameter error
    std::array<double, 2> coronary{}, ostium{};  ///< mm: lower edge; diameter
    double stjHeight = 0.0, calciumPercent = 0.0;
    std::vector<IntervalPlace> places;  ///< of the quantities with an interval
    double seconds = 0.0;
};

/// The whole automatic chain on one case. Errors: Cancelled, or what makes a phantom impossible.
Result<AnatomyErrors> runAnatomyCase(const AnatomyCase& from, const Progress& progress);

/// `verify anatomy`: sixty cases that were not used for tuning against the limits promised for the anatomy. The limits
/// of agreement are Bland and Altman's (Lancet 1986;1:307): mean ± 1.96 standard deviations. Cost: about 10 min on 2
/// cores. `table`: one line a case.
Result<std::vector<VerifyRow>> verifyAnatomy(const Progress& progress, std::string& table);

/// The table of one line a case.
std::string anatomyTable(const std::vector<AnatomyErrors>& all);
std::vector<VerifyRow> anatomyRows(const std::vector<AnatomyErrors>& all);

}  // namespace tavr
