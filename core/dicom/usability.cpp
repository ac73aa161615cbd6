#include "core/dicom/usability.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace tavr {
namespace {

constexpr int kLargestMatrix = 8192;
constexpr double kAxisLengthTolerance = 1e-2;  // direction cosines written with two decimals still pass
constexpr double kAxisAngleTolerance = 1e-3;

bool imageTypeHas(const FrameHeader& f, std::string_view word) {
    return f.imageType.find(word) != std::string::npos;
}

std::string wrongKind(const FrameHeader& f) {
    if (f.modality != "CT") return fmt::format("{}, not CT", f.modality.empty() ? "no modality" : f.modality);
    constexpr std::string_view ct =
        "1.2.840.10008.5.1.4.1.1.2";  // and its enhanced and legacy-converted children .1, .2
    if (!f.sopClassUid.starts_with(ct)) return "not a CT image object";
    if (imageTypeHas(f, "LOCALIZER")) return "localizer (scout) images only";
    for (std::string_view word : {"PERFUSION", "SCREEN SAVE", "DOSE_INFO", "MATERIAL"})
        if (imageTypeHas(f, word)) return fmt::format("derived {} images, not Hounsfield units", word);
    if (!f.hasPixels) return "no pixel data";
    if (f.samplesPerPixel != 1) return "colour images, not Hounsfield units";
    return {};
}

std::string wrongGeometry(const FrameHeader& f) {
    if (!f.position || !f.axes) return "no slice position or orientation";
    if (!f.spacing) return "no pixel spacing";
    if (f.spacing->minCoeff() < 1e-3 || f.spacing->maxCoeff() > 100.0) return "impossible pixel spacing";
    if (f.rows < 2 || f.columns < 2 || f.rows > kLargestMatrix || f.columns > kLargestMatrix)
        return fmt::format("impossible matrix of {}×{}", f.columns, f.rows);
    if (f.position->cwiseAbs().maxCoeff() > 1e5) return "impossible slice position";
    const PlaneAxes& a = *f.axes;
    const bool unit =
        std::abs(a.row.norm() - 1.0) <= kAxisLengthTolerance && std::abs(a.column.norm() - 1.0) <= kAxisLengthTolerance;
    if (!unit || std::abs(a.row.dot(a.column)) > kAxisAngleTolerance)
        return "image axes are not perpendicular unit vectors";
    return {};
}

}  // namespace

std::string whyUnusable(const FrameHeader& frame) {
    std::string reason = wrongKind(frame);
    return reason.empty() ? wrongGeometry(frame) : reason;
}

}  // namespace tavr
