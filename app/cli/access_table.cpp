#include "app/cli/text_tables.h"

#include <fmt/format.h>

namespace tavr {
namespace {

std::string cell(const Quantity& q, int digits, const char* unit) {
    if (!q.known()) return "–";
    if (q.sd <= 0.0) return fmt::format("{:.{}f}{}", *q.value, digits, unit);
    return fmt::format("{:.{}f}{} ({:.{}f}–{:.{}f})", *q.value, digits, unit, q.low, digits, q.high, digits);
}

void row(std::string& out, const std::string& name, const Quantity& right, const Quantity& left, int digits,
         const char* unit) {
    out += fmt::format("  {:<34} {:<24} {:<24}\n", name, cell(right, digits, unit), cell(left, digits, unit));
}

}  // namespace

std::string accessText(const AccessMeasurements& access, const std::vector<SheathFit>& fits) {
    const auto& [right, left] = access.sides;
    std::string out = fmt::format("Access{:<30} {:<24} {:<24}\n",
                                  access.source.empty() ? "" : " (" + access.source + ")", "right", "left");
    constexpr std::array kArteries{"common iliac", "external iliac", "common femoral"};
    for (std::size_t k = 0; k < kArterySegments; ++k) {
        row(out, std::string(kArteries[k]) + " min diameter", right.segments[k].minDiameter.q,
            left.segments[k].minDiameter.q, 1, " mm");
        row(out, "  calcium arc", right.segments[k].calciumArc.q, left.segments[k].calciumArc.q, 0, "°");
    }
    row(out, "smallest diameter (from area)", right.minDiameter.q, left.minDiameter.q, 1, " mm");
    row(out, "smallest inscribed circle", right.minInscribed.q, left.minInscribed.q, 1, " mm");
    row(out, "widest calcium arc", right.calciumArc.q, left.calciumArc.q, 0, "°");
    row(out, "  its length", right.calciumLength.q, left.calciumLength.q, 0, " mm");
    row(out, "anterior calcium at puncture", right.anteriorCalcium.q, left.anteriorCalcium.q, 0, "°");
    row(out, "tortuosity (arc / chord)", right.tortuosity, left.tortuosity, 2, "");
    row(out, "sum of turns", right.angleSum, left.angleSum, 0, "°");
    row(out, "largest turn", right.maxAngle.q, left.maxAngle.q, 0, "°");
    out += fmt::format("  {:<34} {}\n", "abdominal aorta, smallest", cell(access.aortaMinDiameter.q, 1, " mm"));
    if (access.subclavian[0].known() || access.subclavian[1].known())
        row(out, "subclavian, smallest", access.subclavian[0].q, access.subclavian[1].q, 1, " mm");
    if (access.carotid[0].known() || access.carotid[1].known())
        row(out, "carotid, smallest", access.carotid[0].q, access.carotid[1].q, 1, " mm");
    for (std::size_t s = 0; s < 2; ++s)
        if (!access.sides[s].reason.empty())
            out += fmt::format("  {} side not measured: {}\n", kSideNames[s], access.sides[s].reason);
    for (const std::string& note : access.notes) out += "  " + note + "\n";
    out += fmt::format("Sheath to artery (smallest of the whole way; limit {:.2f}, with calcium {:.2f})\n",
                       kSheathRatioLimit, kSheathRatioLimitCalcified);
    for (const SheathFit& fit : fits) {
        if (!fit.sheathMm) continue;
        const auto side = [&](std::size_t s) {
            const SheathVerdict verdict = verdictOf(fit, s);
            const bool narrow = fit.wideEnough[s] && !*fit.wideEnough[s];
            const char* text = verdict == SheathVerdict::Fits        ? ", within the limit"
                               : verdict == SheathVerdict::Uncertain ? ", uncertain"
                               : verdict == SheathVerdict::Open      ? ", no verdict"
                               : narrow                              ? ", too narrow by the instructions"
                                                                     : ", too wide a sheath";
            return cell(fit.sifar[s], 2, "") + text;
        };
        out += fmt::format("  {:<24} {:.1f} mm   right {:<40} left {}\n", fit.name, *fit.sheathMm, side(0), side(1));
    }
    return out;
}

}  // namespace tavr
