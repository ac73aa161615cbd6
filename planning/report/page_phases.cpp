// Systole and diastole side by side.
#include "planning/report/pages.h"
#include "planning/report/phase_list.h"
#include "planning/report/table.h"

namespace tavr::report {
namespace {

QString valueText(const Quantity& q, const PhaseLine& line) {
    if (!q.known()) return QStringLiteral("–");
    QString text = quantityText(q, line.unit, line.decimals);
    if (const QString range = intervalText(q, line.decimals); !range.isEmpty())
        text += QStringLiteral(" (%1)").arg(range);
    return text;
}

}  // namespace

void phaseSection(Sheet& s, const CaseData& data) {
    const auto lines = phaseLines(data);
    if (lines.empty()) return;
    s.heading(Report::tr("Systole and diastole"), 60.0);
    Table table({{45.0, Qt::AlignLeft, Report::tr("Measurement (90 %)")},
                 {45.0, Qt::AlignLeft, heartPhaseText(data.provenance.percentRR)},
                 {45.0, Qt::AlignLeft, heartPhaseText(data.otherPhase->percentRR)},
                 {45.0, Qt::AlignLeft, Report::tr("Change")}},
                6.5);
    for (const PhaseLine& line : lines)
        table.row({{line.name},
                   {valueText(line.here, line), true},
                   {valueText(line.other, line), true},
                   {valueText(line.change, line)}});
    table.draw(s);
    const Style style{6.5, false, ink::grey, true};
    s.ensure(s.textHeight(Sheet::kInner, phaseNote(), style) + 1.0);
    s.y += s.text(Sheet::kLeft, s.y + 1.0, Sheet::kInner, phaseNote(), style);
    s.y += 4.0;
}

}  // namespace tavr::report
