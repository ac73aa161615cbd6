// The implants and what the published rules say of them, then where everything came from.
#include "planning/report/pages.h"
#include "planning/report/pictures.h"
#include "planning/report/table.h"

#include <array>

namespace tavr::report {
namespace {

constexpr std::size_t kMostImplants = 8, kMostWarnings = 6;

QString shortQuantity(const Quantity& q) {
    return q.known() ? number(*q.value, 1) : QStringLiteral("–");
}

QString implantName(const ImplantAssessment& i) {
    return QStringLiteral("%1 %2").arg(QString::fromStdString(i.device.family), QString::fromStdString(i.device.size));
}

void implantTable(Sheet& s, const CaseData& data) {
    Table table({{32.0, Qt::AlignLeft, Report::tr("Implant")},
                 {15.0, Qt::AlignRight, Report::tr("Depth mm")},
                 {31.0, Qt::AlignRight, Report::tr("NCC / RCC / LCC mm")},
                 {17.0, Qt::AlignRight, Report::tr("VTC LCA")},
                 {17.0, Qt::AlignRight, Report::tr("VTC RCA")},
                 {14.0, Qt::AlignRight, Report::tr("VTSTJ")},
                 {54.0, Qt::AlignLeft, Report::tr("Remark")}},
                7.0);
    for (std::size_t i = 0; i < std::min(data.implants.size(), kMostImplants); ++i) {
        const ImplantAssessment& a = data.implants[i];
        const ValveDistances& d = a.distances;
        std::string remark = a.problem.substr(0, a.problem.find(" ("));  // the advice that follows stands in the log
        for (const Quantity* q : {&d.vtc[0], &d.vtc[1], &d.vtstj}) {
            if (remark.empty() && !q->known()) remark = q->note;
        }
        const QString depths = QStringList{shortQuantity(d.depthByCusp[0]), shortQuantity(d.depthByCusp[1]),
                                           shortQuantity(d.depthByCusp[2])}
                                   .join(QStringLiteral(" / "));
        table.row({{implantName(a), true},
                   {number(a.choice.depthMm, 1)},
                   {depths},
                   {shortQuantity(d.vtc[0])},
                   {shortQuantity(d.vtc[1])},
                   {shortQuantity(d.vtstj)},
                   {QString::fromStdString(remark), false, ink::grey}},
                  &a == selectedImplant(data) ? ink::highlight : QColor());
    }
    table.draw(s);
    if (data.implants.size() > kMostImplants)
        s.y += s.text(Sheet::kLeft, s.y + 0.5, Sheet::kInner,
                      Report::tr("%1 more implants stand in the study.").arg(data.implants.size() - kMostImplants),
                      {7.0, false, ink::grey});
    s.y += s.text(Sheet::kLeft, s.y + 1.0, Sheet::kInner,
                  Report::tr("Depth: inflow below each hinge point, along the annulus normal. VTC: from the rigid "
                             "valve to the ostium at its level; VTSTJ: smallest gap to "
                             "the STJ. Geometry only, no simulation."),
                  {6.5, false, ink::grey, true}) +
           4.0;
}

QString ruleValue(const RiskRule& r) {
    const int decimals = r.unit == "mm³" || r.unit == "mm²" ? 0 : r.unit == "m²" ? 2 : 1;
    QString text = number(*r.value.value, decimals) + QStringLiteral(" ") + QString::fromStdString(r.unit);
    if (r.value.high > r.value.low)
        text += QStringLiteral(" (%1–%2)").arg(number(r.value.low, decimals), number(r.value.high, decimals));
    if (!r.value.note.empty()) text += QStringLiteral("; ") + QString::fromStdString(r.value.note);
    return text;
}

QString sourceText(const RiskRule& r) {
    QString text = QString::fromStdString(r.source);
    if (!r.n.empty()) text += Report::tr("; n = %1").arg(QString::fromStdString(r.n));
    if (!r.performance.empty()) text += QStringLiteral("; ") + QString::fromStdString(r.performance);
    return text;
}

Cell verdict(const RiskRule& r) {
    if (!r.positive) return {QStringLiteral("–"), false, ink::grey};
    if (r.uncertain) return {QStringLiteral("?"), true, ink::warn};  // the interval straddles the threshold
    if (!r.counted) return {*r.positive ? Report::tr("yes") : Report::tr("no"), false, ink::grey};
    return *r.positive ? Cell{Report::tr("yes"), true, ink::bad} : Cell{Report::tr("no"), true, ink::good};
}

void ruleTable(Sheet& s, const std::vector<RiskItem>& items) {
    Table table({{40.0, Qt::AlignLeft, Report::tr("Rule")},
                 {40.0, Qt::AlignLeft, Report::tr("This patient")},
                 {38.0, Qt::AlignLeft, Report::tr("Threshold")},
                 {8.0, Qt::AlignLeft, Report::tr("Met")},
                 {54.0, Qt::AlignLeft, Report::tr("Source")}},
                6.5);
    for (const RiskItem& item : items) {
        table.group(
            Report::tr("%1: %2.  Base rate: %3")
                .arg(riskTitle(item.key), riskClassText(item.riskClass), QString::fromStdString(item.baseRate)));
        QStringList open;
        for (const RiskRule& r : item.rules) {
            if (r.value.known())
                table.row({{QString::fromStdString(r.name)},
                           {ruleValue(r), true},
                           {QString::fromStdString(r.threshold)},
                           verdict(r),
                           {sourceText(r), false, ink::grey}});
            else
                open << Report::tr("%1, %2 (%3; %4)")
                            .arg(QString::fromStdString(r.name), QString::fromStdString(r.threshold),
                                 QString::fromStdString(r.value.note), sourceText(r));
        }
        if (!open.isEmpty()) table.note(Report::tr("Not evaluated: %1.").arg(open.join(QStringLiteral(". "))));
    }
    table.draw(s);
}

void fact(Sheet& s, const QString& name, const QString& value) {
    if (value.isEmpty()) return;
    const Style body{7.5, false, ink::text, true};
    const double h = s.textHeight(Sheet::kInner - 42.0, value, body);
    s.ensure(h);
    s.text(Sheet::kLeft, s.y, 40.0, name, {7.5, false, ink::grey, true});
    s.text(Sheet::kLeft + 42.0, s.y, Sheet::kInner - 42.0, value, body);
    s.y += h + 0.7;
}

QString verdictText(const GeometryReport& g) {
    QString text = g.verdict == GeometryVerdict::Accepted      ? Report::tr("accepted")
                   : g.verdict == GeometryVerdict::Regularised ? Report::tr("regularised")
                                                               : Report::tr("refused");
    if (!g.reason.empty()) text += QStringLiteral(": ") + QString::fromStdString(g.reason);
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

void riskSection(Sheet& s, const CaseData& data) {
    s.heading(Report::tr("Implants and published risk rules"), 30.0);
    if (data.implants.empty()) {
        s.y +=
            s.text(Sheet::kLeft, s.y, Sheet::kInner, Report::tr("No valve has been placed."), {8.0, false, ink::grey}) +
            5.0;
        return;
    }
    implantTable(s, data);
    const ImplantAssessment* chosen = selectedImplant(data);
    if (chosen->risk.empty()) return;
    s.y += s.text(Sheet::kLeft, s.y, Sheet::kInner,
                  Report::tr("Rules for %1 at %2 mm. Most thresholds come from small retrospective series: read them "
                             "as reference lines, never as a verdict.")
                      .arg(implantName(*chosen), number(chosen->choice.depthMm, 1)),
                  {7.5, true}) +
           1.5;
    ruleTable(s, chosen->risk);
    s.y += 5.0;
}

void provenanceSection(Sheet& s, const CaseData& data) {
    const Provenance& p = data.provenance;
    s.heading(Report::tr("Provenance"), 30.0);
    fact(s, Report::tr("Software"), QStringLiteral("OpenTAVR %1").arg(QString::fromStdString(p.softwareVersion)));
    fact(s, Report::tr("Device catalogue"), QString::fromStdString(p.catalogueVersion));
    fact(s, Report::tr("Plan made"), QString::fromStdString(p.created));
    fact(s, Report::tr("Series"), QString::fromStdString(p.seriesUid));
    fact(s, Report::tr("Study"), QString::fromStdString(p.studyUid));
    fact(s, Report::tr("Voxels"),
         Report::tr("%1 × %2 × %3 of %4 × %5 × %6 mm")
             .arg(p.size[0])
             .arg(p.size[1])
             .arg(p.size[2])
             .arg(number(p.spacing.x(), 3), number(p.spacing.y(), 3), number(p.spacing.z(), 3)));
    fact(s, Report::tr("Acquisition"), acquisition(p));
    fact(s, Report::tr("Geometry"), verdictText(p.geometry));
    for (std::size_t i = 0; i < std::min(p.warnings.size(), kMostWarnings); ++i)
        fact(s, i == 0 ? Report::tr("Warnings") : QString(), QString::fromStdString(p.warnings[i]));
    if (p.warnings.size() > kMostWarnings)
        fact(s, {}, Report::tr("and %1 more in the study").arg(p.warnings.size() - kMostWarnings));
    fact(s, Report::tr("Intervals"),
         Report::tr("90 %, from perturbing the hinge points and the wall position within their standard deviations"));
}

}  // namespace tavr::report
