// The measurements: pictures of the axis and of the C-arm's curve, then every number with its definition and plane.
#include "planning/anatomy/projection.h"
#include "planning/report/pages.h"
#include "planning/report/pictures.h"
#include "planning/report/table.h"

#include <algorithm>
#include <cmath>

namespace tavr::report {
namespace {

constexpr std::size_t kMostNotes = 6, kMostCompact = 3;

QString planeText(const std::optional<PlaneFrame>& plane) {
    if (!plane) return {};
    const Vec3 &c = plane->origin, &n = plane->normal;
    return Report::tr("plane through (%1, %2, %3) mm, normal (%4, %5, %6)")
        .arg(number(c.x(), 1), number(c.y(), 1), number(c.z(), 1), number(n.x(), 3), number(n.y(), 3),
             number(n.z(), 3));
}

/// A missing number shows its reason in the definition's place.
void addLine(Table& table, const QuantityLine& line) {
    if (line.view)
        return table.row({{line.name},
                          {viewText(line.view), true},
                          {line.viewRange},
                          {line.definition, false, reachable(*line.view) ? ink::grey : ink::warn}});
    if (!line.text.isEmpty())
        return table.row({{line.name}, {}, {line.text, true}, {line.definition, false, ink::grey}});
    const Quantity& q = line.quantity;
    if (q.unstable)
        return table.row({{line.name},
                          {quantityText(q, line.unit, line.decimals), true},
                          {intervalText(q, line.decimals), true, ink::warn},
                          {sentence(q.note), false, ink::warn}});
    if (q.known())
        return table.row({{line.name},
                          {quantityText(q, line.unit, line.decimals), true},
                          {intervalText(q, line.decimals)},
                          {line.definition, false, ink::grey}});
    table.row({{line.name},
               {QStringLiteral("–")},
               {},
               {Report::tr("not measured: %1").arg(sentence(q.note)), false, ink::warn}});
}

/// One line with the valve's calcium by every other rule; thresholds are never mixed.
void otherThresholds(Table& table, const CalciumMeasurement& c) {
    QStringList parts;
    for (std::size_t r = 1; r < kCalciumRules; ++r) {
        const CalciumAtThreshold& at = c.byRule[r];
        if (at.thresholdHu <= 0.0 || !at.volume.known() || CalciumRule(r) == c.rule ||
            std::abs(at.thresholdHu - c.thresholdHu) < 0.5)
            continue;
        parts << QStringLiteral("%1 %2").arg(calciumRuleText({CalciumRule(r), at.thresholdHu}),
                                             quantityText(at.volume, QStringLiteral("mm³"), 0));
    }
    if (!parts.isEmpty())
        table.note(Report::tr("Calcium of the valve by other thresholds, never to be mixed: %1.")
                       .arg(parts.join(QStringLiteral("; "))));
}

double foreshortening(const Measurements& m, const CArmView& view) {
    return projectedLength(m.annulusPlane.normal, view);
}

void namedViews(Sheet& s, const Measurements& m, double x, double y, double w) {
    const Style grey{7.0, false, ink::grey, true};
    for (const auto& [name, view] : {std::pair(Report::tr("3-cusp, RCC in front"), m.projection.threeCusp),
                                     std::pair(Report::tr("Cusp overlap R–L, NCC alone"), m.projection.cuspOverlap)}) {
        s.text(x, y, 45.0, name, {7.5, true, ink::text, true});
        const bool far = view && !reachable(*view);
        const QString range = view ? viewRangeText(*view, m.projection.tiltSdDeg) : QString();
        s.text(x + 40.0, y, w - 40.0,
               range.isEmpty() ? viewText(view) : QStringLiteral("%1 (%2)").arg(viewText(view), range),
               {7.5, true, far ? ink::warn : ink::text, true}, Qt::AlignRight);
        y += 4.0;
        if (far)
            s.text(x, y, w, reachText(*view), {7.0, true, ink::warn, true});
        else if (view)
            s.text(x, y, w,
                   Report::tr("The valve axis appears at %1 % of its length.")
                       .arg(number(100.0 * foreshortening(m, *view), 0)),
                   grey);
        y += 5.0;
    }
    s.text(x, y, w,
           Report::tr("On the curve the annulus is seen edge-on. Grey: beyond 60° LAO/RAO or 45° CRAN/CAUD, out of the "
                      "reach of most C-arms."),
           grey);
}

}  // namespace

void geometrySection(Sheet& s, const CaseData& data, bool compact) {
    const Measurements& m = *data.plan.measurements;
    s.heading(Report::tr("Long axis and C-arm views"), 90.0);
    const double h = compact ? 70.0 : 84.0, left = 84.0;
    drawLongAxis(s, data, {Sheet::kLeft, s.y, left, h});
    const double x = Sheet::kLeft + left + 17.0, w = Sheet::kInner - left - 17.0;
    drawSCurve(s, m.projection, {x, s.y, w, h - 32.0});
    namedViews(s, m, x - 9.0, s.y + h - 23.0, w + 9.0);
    s.y += h + 1.0;
    const ImplantAssessment* implant = selectedImplant(data);
    QString caption = Report::tr(
        "Plane through the annulus centre, the annulus normal (up) and the left ostium. Dashed: measuring levels. "
        "Hollow "
        "marker: lies out of this plane and is projected onto it.");
    if (implant && !implant->valve.profile.empty())
        caption += QStringLiteral(" ") + Report::tr("Orange: the valve at its nominal size, placed geometrically (%1).")
                                             .arg(sentence(implant->valve.geometryNote));
    s.y += s.text(Sheet::kLeft, s.y, Sheet::kInner, caption, {7.0, false, ink::grey}) + 4.0;
}

void measurementSection(Sheet& s, const CaseData& data, bool compact) {
    const std::size_t most = compact ? kMostCompact : kMostNotes;
    const Measurements& m = *data.plan.measurements;
    s.heading(Report::tr("Measurements"), 30.0);
    Table table({{40.0, Qt::AlignLeft, Report::tr("Measurement")},
                 {19.0, Qt::AlignRight, Report::tr("Value")},
                 {26.0, Qt::AlignLeft, Report::tr("90 % interval")},
                 {95.0, Qt::AlignLeft, Report::tr("Definition")}},
                6.8);
    for (const QuantityGroup& group : quantityGroups(m, data.root.get())) {
        const QString plane = group.lines.empty() ? QString() : planeText(group.lines.front().plane);
        table.group(plane.isEmpty() ? group.title : group.title + QStringLiteral(": ") + plane);
        for (const QuantityLine& line : group.lines)
            if (line.detail <= (compact ? 0 : 1)) addLine(table, line);
    }
    otherThresholds(table, m.calcium);
    table.draw(s);
    s.y += 1.0;
    for (std::size_t i = 0; i < std::min(m.notes.size(), most); ++i) {
        const QString note = QStringLiteral("• ") + sentence(m.notes[i]);
        const Style style{6.8, false, ink::grey, true};
        s.ensure(s.textHeight(Sheet::kInner, note, style));
        s.y += s.text(Sheet::kLeft, s.y, Sheet::kInner, note, style) + 0.3;
    }
    if (m.notes.size() > most)
        s.y += s.text(Sheet::kLeft, s.y, Sheet::kInner,
                      Report::tr("and %1 more in the study").arg(m.notes.size() - most), {6.8, false, ink::grey, true});
    s.y += 4.0;
}

}  // namespace tavr::report
