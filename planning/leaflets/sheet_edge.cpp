#include "planning/leaflets/sheet_edge.h"

#include "planning/upper_median.h"

#include <algorithm>
#include <cmath>

namespace tavr {
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
        calm[std::size_t(c)] = upperMedian({raw.begin() + std::max(0, c - 2), raw.begin() + std::min(n, c + 3)});
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
    edge.sd = std::hypot(0.5, 1.4826 * upperMedian(off));
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
