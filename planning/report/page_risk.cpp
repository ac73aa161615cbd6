// The implants and what the published rules say of them, then where everything came from.
#include "planning/report/pages.h"
#include "planning/report/pictures.h"
#include "planning/report/table.h"

#include <algorithm>
#include <array>
#include <vector>

namespace tavr::report {
namespace {

constexpr std::size_t kMostImplants = 8, kMostWarnings = 6, kMostCompact = 3;

QString shortQuantity(const Quantity& q) {
    return q.known() ? number(*q.value, 1) : QStringLiteral("–");
}

/// With its interval: a distance to an ostium is read against a limit.
QString distanceText(const Quantity& q) {
    const QString range = intervalText(q, 1);
    return gapText(q, {}, 1) + (range.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(range));
}

/// One number where the valve stands straight: then the inflow is parallel to the annulus.
QString depthsText(const ImplantAssessment& a) {
    const auto& d = a.distances.depthByCusp;
    if (a.choice.tiltDeg == 0.0 && d[0].known() && d[1].known() && d[2].known())
        return Report::tr("%1 at each cusp").arg(shortQuantity(d[0]));
    return QStringList{shortQuantity(d[0]), shortQuantity(d[1]), shortQuantity(d[2])}.join(QStringLiteral(" / "));
}

QString implantName(const ImplantAssessment& i) {
    return QStringLiteral("%1 %2").arg(QString::fromStdString(i.device.family), QString::fromStdString(i.device.size));
}

void implantTable(Sheet& s, const CaseData& data, bool compact) {
    const std::size_t most = compact ? kMostCompact : kMostImplants;
    Table table({{30.0, Qt::AlignLeft, Report::tr("Implant")},
                 {15.0, Qt::AlignRight, Report::tr("Depth mm")},
                 {30.0, Qt::AlignRight, Report::tr("NCC / RCC / LCC mm")},
                 {24.0, Qt::AlignRight, Report::tr("VTC LCA mm")},
                 {24.0, Qt::AlignRight, Report::tr("VTC RCA mm")},
                 {24.0, Qt::AlignRight, Report::tr("VTSTJ mm")},
                 {33.0, Qt::AlignLeft, Report::tr("Remark")}},
                7.0);
    std::vector<const ImplantAssessment*> shown;
    for (const ImplantAssessment& a : data.implants) shown.push_back(&a);
    std::stable_partition(shown.begin(), shown.end(), [&](auto* a) { return a == selectedImplant(data); });
    shown.resize(std::min(shown.size(), most));
    for (const ImplantAssessment* each : shown) {
        const ImplantAssessment& a = *each;
        const ValveDistances& d = a.distances;
        std::string remark = a.problem.substr(0, a.problem.find(" ("));  // the advice that follows stands in the log
        const std::array gaps{&d.vtc[0], &d.vtc[1], &d.vtstj};
        const auto pierced = std::ranges::find_if(gaps, [](const Quantity* q) { return noGapLeft(*q); });
        const auto missing = std::ranges::find_if(gaps, [](const Quantity* q) { return !q->known(); });
        if (const auto why = pierced != gaps.end() ? pierced : missing; remark.empty() && why != gaps.end())
            remark = (*why)->note;
        table.row({{implantName(a), true},
                   {number(a.choice.depthMm, 1)},
                   {depthsText(a)},
                   {distanceText(d.vtc[0])},
                   {distanceText(d.vtc[1])},
                   {distanceText(d.vtstj)},
                   {sentence(remark), false, ink::grey}},
                  &a == selectedImplant(data) ? chosenFill(data, a.choice.deviceId) : QColor());
    }
    table.draw(s);
    if (data.implants.size() > most)
        s.y += s.text(Sheet::kLeft, s.y + 0.5, Sheet::kInner,
                      Report::tr("%1 more implants stand in the study.").arg(data.implants.size() - most),
                      {7.0, false, ink::grey});
    s.y += s.text(Sheet::kLeft, s.y + 1.0, Sheet::kInner,
                  Report::tr("Depth: inflow below each hinge point, along the annulus normal. VTC: from the rigid "
                             "valve to the ostium at its level; VTSTJ: smallest gap to "
                             "the STJ. In brackets: 90 % interval. Geometry only, no simulation."),
                  {6.5, false, ink::grey, true}) +
           4.0;
}

/// A rule may be met without a number: where no gap is left.
bool evaluated(const RiskRule& r) {
    return r.value.known() || r.positive;
}

QString ruleValue(const RiskRule& r) {
    if (!r.value.known()) return sentence(r.value.note);
    const int decimals = r.unit == "mm³" || r.unit == "mm²" ? 0 : r.unit == "m²" ? 2 : 1;
    QString text = number(*r.value.value, decimals) + QStringLiteral(" ") + QString::fromStdString(r.unit);
    if (const QString range = intervalText(r.value, decimals); !range.isEmpty())
        text += QStringLiteral(" (%1)").arg(range);
    if (!r.value.note.empty()) text += QStringLiteral("; ") + sentence(r.value.note);
    return text;
}

QString sourceText(const RiskRule& r) {
    QString text = sentence(r.source);
    if (!r.n.empty()) text += Report::tr("; n = %1").arg(sentence(r.n));
    if (!r.performance.empty()) text += QStringLiteral("; ") + sentence(r.performance);
    return text;
}

/// A long source that repeats the row above is not printed twice.
QString repeated(const QString& source, QString& before) {
    constexpr qsizetype kLong = 45;
    const bool same = source == before && source.size() > kLong;
    before = source;
    return same ? Report::tr("as above") : source;
}

Cell verdict(const RiskRule& r) {
    if (!r.positive) return {QStringLiteral("–"), false, ink::grey};
    if (r.uncertain) return {QStringLiteral("?"), true, ink::warn};  // the interval straddles the threshold
    if (!r.counted) return {*r.positive ? Report::tr("yes") : Report::tr("no"), false, ink::grey};
    return *r.positive ? Cell{Report::tr("yes"), true, ink::bad} : Cell{Report::tr("no"), true, ink::good};
}

/// `compact`: what was not evaluated without the number of patients and the performance.
void ruleTable(Sheet& s, const std::vector<RiskItem>& items, bool compact) {
    Table table({{40.0, Qt::AlignLeft, Report::tr("Rule")},
                 {40.0, Qt::AlignLeft, Report::tr("This patient")},
                 {38.0, Qt::AlignLeft, Report::tr("Threshold")},
                 {11.0, Qt::AlignLeft, Report::tr("Met")},
                 {51.0, Qt::AlignLeft, Report::tr("Source")}},
                6.5);
    for (const RiskItem& item : items) {
        table.group(Report::tr("%1: %2.  Base rate: %3")
                        .arg(riskTitle(item.key), riskClassText(item.riskClass), sentence(item.baseRate)));
        QStringList open;
        QString before;
        for (const RiskRule& r : item.rules) {
            if (evaluated(r))
                table.row({{sentence(r.name)},
                           {ruleValue(r), true},
                           {sentence(r.threshold)},
                           verdict(r),
                           {repeated(sourceText(r), before), false, ink::grey}});
            else
                open << Report::tr("%1, %2 (%3; %4)")
                            .arg(sentence(r.name), sentence(r.threshold), sentence(r.value.note),
                                 compact ? sentence(r.source) : sourceText(r));
        }
        if (!open.isEmpty()) table.note(Report::tr("Not evaluated: %1.").arg(open.join(QStringLiteral(". "))));
    }
    table.draw(s);
    s.y += 1.0;
    s.y += s.text(Sheet::kLeft, s.y, Sheet::kInner,
                  Report::tr("?: the 90 % interval of this value straddles the threshold, so the rule is neither met "
                             "nor ruled out. –: shown for reference, not judged. Grey yes or no: does not count "
                             "towards the class."),
                  {6.5, false, ink::warn, true});
}

using Fact = std::pair<QString, QString>;

/// A name and its value; returns the height.
double fact(Sheet& s, const Fact& f, double x, double nameWidth, double width) {
    const Style body{7.5, false, ink::text, true};
    s.text(x, s.y, nameWidth - 2.0, f.first, {7.5, false, ink::grey, true});
    s.text(x + nameWidth, s.y, width - nameWidth, f.second, body);
    return s.textHeight(width - nameWidth, f.second, body) + 0.7;
}

/// One below the other; compact: two in a row where both fit on one line.
void drawFacts(Sheet& s, std::vector<Fact> facts, bool compact) {
    constexpr double kName = 42.0, kHalfName = 30.0, kHalf = 0.5 * Sheet::kInner - 2.0, kOneLine = 5.5;
    std::erase_if(facts, [](const Fact& f) { return f.second.isEmpty(); });
    const auto fitsHalf = [&](const Fact& f) {
        return !f.first.isEmpty() &&
               s.textHeight(kHalf - kHalfName, f.second, {7.5, false, ink::text, true}) < kOneLine;
    };
    for (std::size_t i = 0; i < facts.size(); ++i) {
        s.ensure(s.textHeight(Sheet::kInner - kName, facts[i].second, {7.5, false, ink::text, true}));
        if (compact && i + 1 < facts.size() && fitsHalf(facts[i]) && fitsHalf(facts[i + 1])) {
            const double left = fact(s, facts[i], Sheet::kLeft, kHalfName, kHalf);
            ++i;
            s.y += std::max(left, fact(s, facts[i], Sheet::kLeft + kHalf + 4.0, kHalfName, kHalf));
        } else {
            s.y += fact(s, facts[i], Sheet::kLeft, kName, Sheet::kInner);
        }
    }
}

QString verdictText(const GeometryReport& g) {
    QString text = g.verdict == GeometryVerdict::Accepted      ? Report::tr("accepted")
                   : g.verdict == GeometryVerdict::Regularised ? Report::tr("regularised")
                                                               : Report::tr("refused");
    if (!g.reason.empty()) text += QStringLiteral(": ") + sentence(g.reason);
    if (g.largestCornerErrorMm > 0.0)
        text += Report::tr(" (largest corner error without it %1 mm)").arg(number(g.largestCornerErrorMm, 3));
    return text;
}

QString acquisition(const Provenance& p) {
    QStringList parts;
    if (p.kvp) parts << Report::tr("%1 kVp").arg(number(*p.kvp, 0));
    if (!p.kernel.empty()) parts << Report::tr("kernel %1").arg(QString::fromStdString(p.kernel));
    if (!p.manufacturer.empty()) parts << QString::fromStdString(p.manufacturer);
    return parts.join(QStringLiteral(", "));
}

}  // namespace

void riskSection(Sheet& s, const CaseData& data, bool compact) {
    s.heading(Report::tr("Implants and published risk rules"), 30.0);
    if (data.implants.empty()) {
        s.y +=
            s.text(Sheet::kLeft, s.y, Sheet::kInner, Report::tr("No valve has been placed."), {8.0, false, ink::grey}) +
            5.0;
        return;
    }
    implantTable(s, data, compact);
    const ImplantAssessment* chosen = selectedImplant(data);
    if (chosen->risk.empty()) return;
    s.ensure(30.0);  // the sentence stays with the table's first rows
    s.y += s.text(Sheet::kLeft, s.y, Sheet::kInner,
                  Report::tr("Rules for %1 at %2 mm. Most thresholds come from small retrospective series: read them "
                             "as reference lines, never as a verdict.")
                      .arg(implantName(*chosen), number(chosen->choice.depthMm, 1)),
                  {7.5, true}) +
           1.5;
    ruleTable(s, chosen->risk, compact);
    s.y += 5.0;
}

void provenanceSection(Sheet& s, const CaseData& data, bool compact) {
    const std::size_t most = compact ? kMostCompact : kMostWarnings;
    const Provenance& p = data.provenance;
    s.heading(Report::tr("Provenance"), 30.0);
    std::vector<Fact> facts;
    const auto fact = [&](const QString& name, const QString& value) { facts.emplace_back(name, value); };
    fact(Report::tr("Software"), QStringLiteral("OpenTAVR %1").arg(QString::fromStdString(p.softwareVersion)));
    fact(Report::tr("Device catalogue"), QString::fromStdString(p.catalogueVersion));
    fact(Report::tr("Plan made"), QString::fromStdString(p.created));
    fact(Report::tr("Series"), QString::fromStdString(p.seriesUid));
    fact(Report::tr("Study"), QString::fromStdString(p.studyUid));
    fact(Report::tr("Cardiac phase"), phaseText(p));
    fact(Report::tr("Voxels"), Report::tr("%1 × %2 × %3 of %4 × %5 × %6 mm")
                                   .arg(p.size[0])
                                   .arg(p.size[1])
                                   .arg(p.size[2])
                                   .arg(number(p.spacing.x(), 3), number(p.spacing.y(), 3), number(p.spacing.z(), 3)));
    fact(Report::tr("Acquisition"), acquisition(p));
    fact(Report::tr("Geometry"), verdictText(p.geometry));
    const bool byHand = data.root && !data.root->byHand.empty();
    fact(Report::tr("Segmentation"), byHand ? sentence(data.root->byHand) : Report::tr("automatic"));
    const auto& marks = data.plan.landmarks;
    const auto placed = std::ranges::count_if(marks, [](const auto& m) { return m.second.origin == "user"; });
    fact(Report::tr("Landmarks"),
         Report::tr("%1 placed by hand, %2 found automatically").arg(placed).arg(std::ssize(marks) - placed));
    if (s.doubtsPage > 0) fact(Report::tr("Warnings"), Report::tr("among the doubts, page %1").arg(s.doubtsPage));
    for (std::size_t i = 0; s.doubtsPage == 0 && i < std::min(p.warnings.size(), most); ++i)
        fact(i == 0 ? Report::tr("Warnings") : QString(), sentence(p.warnings[i]));
    if (s.doubtsPage == 0 && p.warnings.size() > most)
        fact({}, Report::tr("and %1 more in the study").arg(p.warnings.size() - most));
    fact(Report::tr("Intervals"),
         Report::tr("90 %, from perturbing the hinge points and the wall position within their standard deviations"));
    drawFacts(s, std::move(facts), compact);
}

}  // namespace tavr::report
