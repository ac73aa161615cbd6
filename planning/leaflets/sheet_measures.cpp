#include "planning/leaflets/sheet_measures.h"

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr double kReach = 2.25;     // mm on either side: half a thick leaflet and the blur of slices of 1.25 mm
constexpr double kBlood = 1.0;      // mm beyond it whose mean is the blood
constexpr double kStep = 0.25;      // mm
constexpr double kFromWall = 0.95;  // mm
constexpr double kPatch = 4.0;      // mm²: noise within it is one
// Relative, of oblique cuts, roughness and blurred calcium: what synthetic patients show besides noise; grows as voxels
// do.
constexpr double kModel = 0.05, kModelPerMm2 = 0.08;

enum class NodeKind { NearWall, Calcium, NoBlood, Clear };

struct NodeProfile {
    NodeKind kind = NodeKind::NearWall;
    double thickness = 0.0;
};

double median(std::vector<double> v) {
    if (v.empty()) return 0.0;
    const auto mid = v.begin() + std::ptrdiff_t(v.size() / 2);
    std::nth_element(v.begin(), mid, v.end());
    return *mid;
}

/// ∫ (blood − HU) along the normal over (blood − tissue): a linear blur keeps the integral, so it is the thickness of a
/// sheet far thinner than the scanner resolves. The blood is that of the two sides, since contrast is seldom even.
NodeProfile profile(const Vec3& x, const Vec3& normal, const SheetEvidence& e) {
    const double end = kReach + kBlood;
    std::array<double, 2> side{};
    std::array<int, 2> count{};
    std::vector<double> hu;
    bool bright = false;
    for (double d = -end; d <= end + 1e-9; d += kStep) {
        const Vec3 p = x + d * normal;
        if (!e.clear(p, kFromWall)) return {NodeKind::NearWall, 0.0};
        const double v = e.hu(p);
        bright |= e.tooBright(v);
        if (std::abs(d) > kReach + 1e-9)
            side[d > 0.0] += v, ++count[d > 0.0];
        else
            hu.push_back(v);
    }
    if (bright) return {NodeKind::Calcium, 0.0};
    side[0] /= count[0], side[1] /= count[1];
    double sum = 0.0;
    for (std::size_t i = 0; i < hu.size(); ++i) {
        const double share = double(i) / double(hu.size() - 1);
        sum += (1.0 - share) * side[0] + share * side[1] - hu[i];
    }
    const double blood = 0.5 * (side[0] + side[1]);
    if (std::abs(side[0] - side[1]) > 0.3 * e.depth() || blood < kTissueHu + 0.75 * e.depth())
        return {NodeKind::NoBlood, 0.0};
    return {NodeKind::Clear, sum * kStep / (blood - kTissueHu)};
}

/// Mean contrast of a node and its neighbours; empty near the wall.
std::optional<double> contrastAround(const Sheet& sheet, int c, int r, const SheetEvidence& e) {
    double sum = 0.0;
    int n = 0;
    for (int i = std::max(0, c - 1); i <= std::min(sheet.columns() - 1, c + 1); ++i) {
        const auto seen = e.contrast(sheet.points[sheet.at(i, r)], sheet.normals[sheet.at(i, r)]);
        if (seen) sum += *seen, ++n;
    }
    return n > 0 ? std::optional(sum / n) : std::nullopt;
}

}  // namespace

SheetThickness thicknessOf(const Sheet& sheet, const SheetEvidence& e) {
    std::vector<NodeProfile> nodes(sheet.points.size());
    for (std::size_t n = 0; n < nodes.size(); ++n) nodes[n] = profile(sheet.points[n], sheet.normals[n], e);
    SheetThickness out;
    std::vector<double> values;
    double inner = 0.0, seen = 0.0;
    for (int c = 1; c + 1 < sheet.columns(); ++c)
        for (int r = 1; r + 2 < sheet.rows; ++r) {
            const NodeKind kind = nodes[sheet.at(c, r)].kind;
            if (kind == NodeKind::NearWall) continue;
            const double cell = sheet.cell(c, r);
            inner += cell;
            if (kind == NodeKind::Calcium) out.calciumShare += cell;
            if (kind != NodeKind::Clear) continue;
            if (contrastAround(sheet, c, r, e).value_or(0.0) > 0.2) seen += cell;
            // What lies beside a nodule is half calcium: a node counts only among clear ones.
            bool beside = false;
            for (int i = c - 1; i <= c + 1; ++i)
                for (int j = std::max(0, r - 2); j <= std::min(sheet.rows - 1, r + 2); ++j)
                    beside |= nodes[sheet.at(i, j)].kind == NodeKind::Calcium;
            if (beside) continue;
            out.area += cell;
            values.push_back(nodes[sheet.at(c, r)].thickness);
        }
    if (inner > 0.0) out.calciumShare /= inner, out.seenShare = seen / inner;
    if (values.size() < 8) return out;
    // Blurred calcium takes from the deficit, so its upper half alone tells the scatter, and the low tail is left out.
    std::vector<double> off;
    for (int round = 0; round < 3; ++round) {
        out.mm = median(values);
        off.clear();
        for (const double v : values)
            if (v >= out.mm) off.push_back(v - out.mm);
        std::erase_if(values, [&](double v) { return v < out.mm - 2.5 * 1.4826 * median(off); });
    }
    out.noiseSd = 1.253 * 1.4826 * median(off) / std::sqrt(std::max(1.0, out.area / kPatch));
    const double model = kModel + kModelPerMm2 * e.spacing() * e.spacing();
    out.sd = std::hypot(out.noiseSd, out.mm * kTissueSdHu / e.depth(), out.mm * model);
    return out;
}

namespace {

constexpr double kGrain = 0.5;            // mm, of the search for the edge
constexpr double kBack = 4.0, kOn = 5.0;  // mm: how far before and beyond the fitted form's end it is looked for

/// Share of tissue at each row of a column, with the columns beside it; empty near the wall and about calcium.
std::vector<std::optional<double>> tissueAlong(const Sheet& sheet, int c, int rows, const SheetEvidence& e) {
    std::vector<std::optional<double>> out(std::size_t(rows), 0.0);
    const int first = std::max(0, c - 1), last = std::min(sheet.columns() - 1, c + 1);
    for (int i = first; i <= last; ++i)
        for (int r = 0; r < rows; ++r) {
            const auto share = e.tissueShare(sheet.points[sheet.at(i, r)], sheet.normals[sheet.at(i, r)]);
            auto& sum = out[std::size_t(r)];
            sum = share && sum ? std::optional(*sum + *share / (last - first + 1)) : std::nullopt;
        }
    // Brighter than blood, if not bright enough to be sure of each point: calcium's blur fills the gap it leaves.
    constexpr double kBlurredCalcium = -0.2;
    for (auto& share : out)
        if (share && *share < kBlurredCalcium) share.reset();
    return out;
}

constexpr int kRowsShown = 4;  // of tissue before an end, and of blood after it

struct ColumnEnd {
    double arc = 0.0;
    bool shown = false;  ///< tissue before it and blood after it
};

/// Where the profile of one column steps from its own level to blood: the step that splits it best at half the level.
ColumnEnd endOf(const std::vector<std::optional<double>>& profile, double own) {
    double level = 0.0, sum = 0.0, most = 0.0;
    int n = 0, after = 0, before = 0;
    for (std::size_t r = 0; r < profile.size(); ++r)
        if (double(r) * kGrain > 0.3 * own && double(r) * kGrain < 0.8 * own && profile[r]) level += *profile[r], ++n;
    level = n > 0 ? std::clamp(level / n, 0.25, 0.8) : 0.4;
    ColumnEnd end{own, false};
    for (std::size_t r = std::size_t(std::max(0.35 * own, own - kBack) / kGrain); r < profile.size(); ++r) {
        if (!profile[r]) continue;
        sum += *profile[r] - 0.5 * level;
        ++after;
        if (sum > most) most = sum, end.arc = (double(r) + 0.5) * kGrain, before += after, after = 0;
    }
    end.shown = before >= kRowsShown && after >= kRowsShown;
    return end;
}

/// The edge is a smooth line: the median of five columns, then a mean of three.
std::vector<double> calmed(const std::vector<double>& raw) {
    const int n = int(raw.size());
    std::vector<double> calm(raw.size());
    for (int c = 0; c < n; ++c)
        calm[std::size_t(c)] = median({raw.begin() + std::max(0, c - 2), raw.begin() + std::min(n, c + 3)});
    std::vector<double> out = calm;
    for (int c = 1; c + 1 < n; ++c)
        out[std::size_t(c)] = (calm[std::size_t(c - 1)] + calm[std::size_t(c)] + calm[std::size_t(c + 1)]) / 3.0;
    return out;
}

}  // namespace

SheetEdge edgeOf(const Sheet& sheet, const SheetEvidence& e) {
    std::vector<double> own;
    for (int c = 0; c < sheet.columns(); ++c) own.push_back(length(sheet.column(c)));
    const int rows = int((*std::max_element(own.begin(), own.end()) + kOn) / kGrain) + 1;
    const Sheet on = endedAt(sheet, std::vector<double>(own.size(), (rows - 1) * kGrain), rows);
    SheetEdge edge;
    std::vector<double> raw;
    for (int c = 0; c < on.columns(); ++c) {
        const int looked = std::min(rows, int((own[std::size_t(c)] + kOn) / kGrain));
        const ColumnEnd end = endOf(tissueAlong(on, c, looked, e), own[std::size_t(c)]);
        raw.push_back(end.arc);
        if (end.shown) edge.seenShare += 1.0 / on.columns();
    }
    edge.arc = calmed(raw);
    std::vector<double> off;
    for (std::size_t c = 0; c < raw.size(); ++c) off.push_back(std::abs(raw[c] - edge.arc[c]));
    edge.sd = std::hypot(0.5, 1.4826 * median(off));
    return edge;
}

Sheet endedAt(const Sheet& sheet, const std::vector<double>& arc, int rows) {
    Sheet out;
    out.delta = sheet.delta;
    out.rows = rows;
    for (int c = 0; c < sheet.columns(); ++c) {
        const Polyline line = sheet.column(c);
        const double own = length(line);
        const Vec3 on = (line.back() - pointAt(line, std::max(0.0, own - 2.5))).normalized();
        for (int r = 0; r < rows; ++r) {
            const double s = arc[std::size_t(c)] * r / (rows - 1);
            out.points.push_back(s <= own ? pointAt(line, s) : Vec3(line.back() + (s - own) * on));
        }
    }
    out.updateNormals();
    return out;
}

}  // namespace tavr
