#include "planning/leaflets/sheet_evidence.h"

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr double kSide = 1.9;           // mm from the sheet's middle: beyond half a leaflet and the scanner's blur
constexpr double kNearWall = 0.8;       // mm: the distance field is kept to 1 mm inside
constexpr double kCalciumShare = 0.35;  // a nodule sits on the leaflet but also hangs from it
constexpr double kUnseen = 0.15;        // contrast that noise and neighbours gather where there is no sheet

double scoreOf(const CuspFrame& cusp, const SheetForm& form, const SheetEvidence& evidence, int columns, int rows) {
    const Sheet sheet = sheetOf(cusp, form, columns, rows, 0.85);
    double sum = 0.0;
    for (int c = 0; c < sheet.columns(); ++c)
        for (int r = 1; r < rows; ++r) {
            const auto seen = evidence.contrast(sheet.points[sheet.at(c, r)], sheet.normals[sheet.at(c, r)]);
            if (seen) sum += sheet.cell(c, r) * (*seen - kUnseen);
        }
    return sum;
}

bool allowed(const SheetForm& f, const CuspFrame& cusp) {
    return f.edgeRadius >= 0.3 && f.edgeRadius <= 0.92 * cusp.commissureRadius() && f.edgeRise >= 4.0 &&
           f.edgeRise <= 24.0 && f.opening >= 1.0 && f.opening <= 20.0 && std::abs(f.belly) <= 0.3;
}

}  // namespace

SheetEvidence::SheetEvidence(const Volume& ct, const RootModel& root)
    : ct_(ct),
      root_(root),
      blood_(root.lumenMeanHu),
      bright_(root.lumenMeanHu + 3.0 * std::max(1.0, root.noiseHu) + 20.0) {}

double SheetEvidence::darkness(const Vec3& x) const {
    const double darker = (blood_ - hu(x)) / depth();
    return darker >= 0.0 ? std::min(1.0, darker) : std::min(kCalciumShare, -darker);
}

std::optional<double> SheetEvidence::tissueShare(const Vec3& x, const Vec3& normal) const {
    if (!clear(x, kNearWall)) return std::nullopt;
    const double v = hu(x);
    if (tooBright(v) || tooBright(hu(x + normal)) || tooBright(hu(x - normal))) return std::nullopt;
    return std::min(1.0, (blood_ - v) / depth());
}

std::optional<double> SheetEvidence::contrast(const Vec3& x, const Vec3& normal) const {
    if (!clear(x, kNearWall)) return std::nullopt;
    double side = -1.0;
    for (const double way : {kSide, -kSide}) {
        const Vec3 beside = x + way * normal;
        if (clear(beside, kNearWall)) side = std::max(side, darkness(beside));
    }
    if (side < 0.0) return std::nullopt;
    return darkness(x) - side;
}

FittedForm fitForm(const CuspFrame& cusp, const SheetEvidence& evidence) {
    FittedForm best{{}, -1e9};
    const auto consider = [&](const SheetForm& form, int columns, int rows) {
        if (!allowed(form, cusp)) return false;
        const double score = scoreOf(cusp, form, evidence, columns, rows);
        if (score <= best.score) return false;
        best = {form, score};
        return true;
    };
    for (const double share : {0.05, 0.2, 0.35, 0.5, 0.65, 0.8})
        for (double rise = 6.0; rise <= 20.0; rise += 2.0)
            for (const double opening : {1.5, 3.0, 6.0, 14.0})
                for (const double belly : {-0.1, 0.05, 0.2})
                    consider({share * cusp.commissureRadius(), rise, opening, belly}, 9, 12);
    best.score = scoreOf(cusp, best.form, evidence, 17, 18);
    for (double step = 1.0; step > 0.2; step *= 0.5)
        for (bool moved = true; moved;) {
            moved = false;
            for (const double way : {step, -step}) {
                SheetForm f = best.form;
                f.edgeRadius += way, moved |= consider(f, 17, 18), f = best.form;
                f.edgeRise += way, moved |= consider(f, 17, 18), f = best.form;
                f.opening *= std::exp(0.4 * way), moved |= consider(f, 17, 18), f = best.form;
                f.belly += 0.05 * way, moved |= consider(f, 17, 18);
            }
        }
    return best;
}

namespace {

constexpr double kReach = 1.5, kStep = 0.25;  // mm along the normal, each way
constexpr int kSteps = int(2.0 * kReach / kStep) + 1;

/// Calls each(node) for a node and its neighbours.
template <class Each>
void around(const Sheet& sheet, int c, int r, Each each) {
    for (int i = std::max(0, c - 1); i <= std::min(sheet.columns() - 1, c + 1); ++i)
        for (int j = std::max(0, r - 1); j <= std::min(sheet.rows - 1, r + 1); ++j) each(sheet.at(i, j));
}

double meanAround(const Sheet& sheet, int c, int r, const std::vector<double>& of) {
    double sum = 0.0;
    int count = 0;
    around(sheet, c, r, [&](std::size_t n) { sum += of[n], ++count; });
    return sum / count;
}

/// Darkness along each node's normal, kSteps values a node.
std::vector<double> darknessAlongNormals(const Sheet& sheet, const SheetEvidence& evidence) {
    std::vector<double> dark(sheet.points.size() * kSteps);
    for (std::size_t n = 0; n < sheet.points.size(); ++n)
        for (int s = 0; s < kSteps; ++s) {
            const Vec3 x = sheet.points[n] + (s * kStep - kReach) * sheet.normals[n];
            dark[n * kSteps + std::size_t(s)] = evidence.clear(x, 0.7) ? evidence.darkness(x) : 0.0;
        }
    return dark;
}

/// The step at which a node and its neighbours are darkest, not far from where the neighbours stand.
double bestOffset(const Sheet& sheet, int c, int r, const std::vector<double>& dark,
                  const std::vector<double>& offset) {
    constexpr double kStiff = 0.15;  // darkness per mm²
    const double mean = meanAround(sheet, c, r, offset);
    double most = -1e9, best = 0.0;
    for (int s = 0; s < kSteps; ++s) {
        const double d = s * kStep - kReach;
        double seen = 0.0;
        int count = 0;
        around(sheet, c, r, [&](std::size_t n) { seen += dark[n * kSteps + std::size_t(s)], ++count; });
        const double value = seen / count - kStiff * ((d - mean) * (d - mean) + 0.2 * d * d);
        if (value > most) most = value, best = d;
    }
    return best;
}

}  // namespace

void settle(Sheet& sheet, const SheetEvidence& evidence) {
    for (int round = 0; round < 2; ++round) {
        const std::vector<double> dark = darknessAlongNormals(sheet, evidence);
        std::vector<double> offset(sheet.points.size(), 0.0);
        const auto each = [&](auto value) {  // but the attachment
            std::vector<double> next = offset;
            for (int c = 0; c < sheet.columns(); ++c)
                for (int r = 1; r < sheet.rows; ++r) next[sheet.at(c, r)] = value(c, r);
            offset = std::move(next);
        };
        for (int pass = 0; pass < 6; ++pass) each([&](int c, int r) { return bestOffset(sheet, c, r, dark, offset); });
        each([&](int c, int r) { return meanAround(sheet, c, r, offset); });
        for (std::size_t n = 0; n < sheet.points.size(); ++n) sheet.points[n] += offset[n] * sheet.normals[n];
        sheet.updateNormals();
    }
}

}  // namespace tavr
