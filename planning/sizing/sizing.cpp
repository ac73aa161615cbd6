#include "planning/sizing/sizing.h"

#include "planning/sizing/bicuspid_fits.h"
#include "planning/sizing/cautions.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

namespace tavr {
namespace {

/// What a device is sized by, taken from its record and from the patient.
struct Rule {
    const Sourced<Range>& range;
    const Quantity& measured;
    const char *name, *unit;
    int decimals;
};

Rule ruleOf(const Device& d, const Measurements& m) {
    if (d.sizingRule == SizingRule::Area) return {d.annulusArea, m.annulus.area, "area", "mm²", 0};
    return {d.annulusPerimeter, m.annulus.perimeter, "perimeter", "mm", 1};
}

double normalCdf(double z) {
    return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

/// NaN without an interval: a bare number has no probability.
double probabilityWithin(const Quantity& q, const Range& range) {
    const double v = *q.value;
    if (!(q.sd > 0.0)) return std::numeric_limits<double>::quiet_NaN();
    return normalCdf((range.high - v) / q.sd) - normalCdf((range.low - v) / q.sd);
}

Fit fitOf(const Quantity& q, const Range& range) {
    const double v = *q.value;
    const bool crosses =
        q.sd > 0.0 && ((q.low < range.low && q.high > range.low) || (q.low < range.high && q.high > range.high));
    if (crosses || q.unstable) return Fit::Borderline;
    if (v > range.high) return Fit::TooSmall;
    if (v < range.low) return Fit::TooLarge;
    return Fit::InRange;
}

/// nominal / measured − 1 in %, with the measurement's interval carried through.
Quantity oversizing(double nominal, const Quantity& measured) {
    const auto percent = [&](double x) { return 100.0 * (nominal / x - 1.0); };
    const double v = *measured.value;
    if (!(measured.sd > 0.0)) return Quantity::exactly(percent(v));
    return {percent(v), 100.0 * nominal / (v * v) * measured.sd, percent(measured.high), percent(measured.low), {}};
}

void addOversizing(SizingRow& row, const Device& d, const Rule& rule) {
    if (!rule.measured.known()) {
        row.oversizingPercent = Quantity::missing(std::string("the annulus ") + rule.name + " was not measured");
    } else if (row.chosenDiameterMm) {
        const double nominal = std::numbers::pi * *row.chosenDiameterMm * *row.chosenDiameterMm / 4.0;
        row.nominalSource =
            fmt::format("circle of {:.1f} mm, the selectable diameter nearest to the annulus", *row.chosenDiameterMm);
        row.oversizingPercent = oversizing(nominal, rule.measured);
    } else if (d.sizingRule == SizingRule::Area && d.nominalArea.known()) {
        row.nominalSource = d.nominalArea.source;
        row.oversizingPercent = oversizing(*d.nominalArea.value, rule.measured);
    } else if (d.sizingRule == SizingRule::Perimeter && d.nominalDiameter.known()) {
        row.nominalSource = "π × " + fmt::format("{:g}", *d.nominalDiameter.value) + " mm, " + d.nominalDiameter.source;
        row.oversizingPercent = oversizing(std::numbers::pi * *d.nominalDiameter.value, rule.measured);
    } else {
        row.oversizingPercent = Quantity::missing(std::string("the nominal ") + rule.name + " is not published");
    }
}

/// The size of the same family whose range starts next above (or ends next below) this one's limit.
std::string neighbour(const Catalogue& catalogue, const Device& d, bool above) {
    const Device* best = nullptr;
    const auto low = [](const Device& x) {
        return x.sizingRule == SizingRule::Area ? x.annulusArea : x.annulusPerimeter;
    };
    for (const Device& other : catalogue.devices) {
        if (other.family != d.family || !low(other).known()) continue;
        const double distance = low(other).value->low - low(d).value->low;
        if (above ? distance <= 0.0 : distance >= 0.0) continue;
        if (!best || std::abs(distance) < std::abs(low(*best).value->low - low(d).value->low)) best = &other;
    }
    return best ? best->size : std::string();
}

std::string marginText(const Catalogue& catalogue, const Device& d, const Rule& rule) {
    const double v = *rule.measured.value;
    const Range range = *rule.range.value;
    const bool upper = std::abs(range.high - v) < std::abs(v - range.low);
    const double distance = upper ? range.high - v : v - range.low;
    const char* side = (distance >= 0.0) == upper ? "below" : "above";
    std::string text = fmt::format("{:.{}f} {} {} the {} limit", std::abs(distance), rule.decimals, rule.unit, side,
                                   upper ? "upper" : "lower");
    const std::string next = neighbour(catalogue, d, upper);
    if (!next.empty()) text += fmt::format(" (next size {})", next);
    return text;
}

/// Continuous devices come in steps of 0.5 mm (SAPIEN X4; docs/definitions.md, Sizing).
constexpr double kContinuousStepMm = 0.5;

void chooseDiameter(SizingRow& row, const Device& d, const Measurements& m) {
    if (!d.continuousDiameter.known() || !m.annulus.areaDerivedDiameter.known()) return;
    const Range range = *d.continuousDiameter.value;
    const double wanted = std::clamp(*m.annulus.areaDerivedDiameter.value, range.low, range.high);
    row.chosenDiameterMm = range.low + kContinuousStepMm * std::round((wanted - range.low) / kContinuousStepMm);
}

std::string ruleText(const Device& d, const Rule& rule) {
    if (rule.range.known())
        return fmt::format("{} {:g}–{:g} {} [{}, confidence {}]", rule.name, rule.range.value->low,
                           rule.range.value->high, rule.unit, rule.range.source, rule.range.confidence);
    std::string text = fmt::format("{} range not published", rule.name);
    if (d.continuousDiameter.known())
        text += fmt::format("; selectable diameter {:.1f}–{:.1f} mm", d.continuousDiameter.value->low,
                            d.continuousDiameter.value->high);
    else if (d.annulusDiameter.known())
        text += fmt::format("; published only as diameter {:g}–{:g} mm", d.annulusDiameter.value->low,
                            d.annulusDiameter.value->high);
    return text;
}

SizingRow sized(const Catalogue& catalogue, const Device& d, const Measurements& m, bool bicuspid) {
    SizingRow row;
    row.deviceId = d.id, row.family = d.family, row.size = d.size;
    const Rule rule = ruleOf(d, m);
    row.ruleText = ruleText(d, rule);
    row.unit = rule.unit;
    chooseDiameter(row, d, m);
    addOversizing(row, d, rule);
    row.fit = !rule.measured.known() ? Fit::NotMeasured : Fit::NotPublished;
    if (rule.measured.known() && rule.range.known()) {
        const Range range = *rule.range.value;
        row.fit = fitOf(rule.measured, range);
        row.marginToRange = std::min(*rule.measured.value - range.low, range.high - *rule.measured.value);
        row.probabilityInRange = probabilityWithin(rule.measured, range);
        row.marginText = marginText(catalogue, d, rule);
    }
    if (m.bicuspid) row.methods = bicuspidFits(d, *m.bicuspid);
    row.cautions = sizingCautions(d, row, m, bicuspid);
    row.unknowns = unknownLimits(d);
    return row;
}

int statusRank(const std::string& status) {
    return status == "marketed" ? 0 : status == "investigational" ? 1 : 2;
}

int fitRank(Fit fit) {
    switch (fit) {
        case Fit::InRange:
            return 0;
        case Fit::Borderline:
            return 1;
        case Fit::TooSmall:
        case Fit::TooLarge:
            return 2;
        case Fit::NotPublished:
            return 3;
        case Fit::NotMeasured:
            return 4;
    }
    return 4;
}

}  // namespace

std::string_view fitName(Fit fit) {
    switch (fit) {
        case Fit::InRange:
            return "in range";
        case Fit::Borderline:
            return "borderline";
        case Fit::TooSmall:
            return "too small";
        case Fit::TooLarge:
            return "too large";
        case Fit::NotPublished:
            return "not published";
        case Fit::NotMeasured:
            return "not measured";
    }
    return "";
}

std::vector<SizingRow> sizeAll(const Catalogue& catalogue, const Measurements& m, bool bicuspid) {
    struct Ranked {
        int status, family;
        SizingRow row;
    };
    std::vector<Ranked> ranked;
    std::vector<std::string> families;
    for (const Device& d : catalogue.devices) {
        auto family = std::find(families.begin(), families.end(), d.family);
        if (family == families.end()) family = families.insert(families.end(), d.family);
        ranked.push_back({statusRank(d.status), int(family - families.begin()), sized(catalogue, d, m, bicuspid)});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked& a, const Ranked& b) {
        if (a.status != b.status) return a.status < b.status;
        if (a.family != b.family) return a.family < b.family;
        if (fitRank(a.row.fit) != fitRank(b.row.fit)) return fitRank(a.row.fit) < fitRank(b.row.fit);
        return a.row.marginToRange > b.row.marginToRange;
    });
    std::vector<SizingRow> rows;
    for (Ranked& r : ranked) rows.push_back(std::move(r.row));
    return rows;
}

std::string suggestedDevice(const Catalogue& catalogue, const std::vector<SizingRow>& rows) {
    struct Score {
        bool placeable, inRange;
        long probabilityPercent;
        int fewerCautions;
        double share;
        bool operator<(const Score& o) const {
            return std::tie(placeable, inRange, probabilityPercent, fewerCautions, share) <
                   std::tie(o.placeable, o.inRange, o.probabilityPercent, o.fewerCautions, o.share);
        }
    };
    std::string best;
    Score bestScore{};
    for (const SizingRow& row : rows) {
        const Device* d = catalogue.find(row.deviceId);
        if (!d || d->status != "marketed" || (row.fit != Fit::InRange && row.fit != Fit::Borderline) ||
            row.marginToRange < 0.0)
            continue;
        const Range range = *(d->sizingRule == SizingRule::Area ? d->annulusArea : d->annulusPerimeter).value;
        const double p = row.probabilityInRange;
        const Score score{d->frameHeight.known() && (d->nominalDiameter.known() || d->inflowDiameter.known()),
                          row.fit == Fit::InRange, std::isfinite(p) ? std::lround(100.0 * p) : 0,
                          -int(row.cautions.size() + row.unknowns.size()),
                          row.marginToRange / std::max(range.high - range.low, 1e-9)};
        if (best.empty() || bestScore < score) best = row.deviceId, bestScore = score;
    }
    return best;
}

}  // namespace tavr
