// The other phase of the heart, below the measurements of the plan's own.
#include "app/presentation/case_tables.h"
#include "app/presentation/text.h"
#include "planning/report/phase_list.h"

#include <QCoreApplication>

namespace tavr {
namespace {

struct PhaseRows {
    Q_DECLARE_TR_FUNCTIONS(PhaseRows)
};

TableRow rowOf(const PhaseLine& line) {
    const bool known = line.other.known();
    QString brief, tip = line.name;  // the column is as wide as an interval: all of the change stands in the tip
    if (line.change.known()) {
        const QString range = intervalText(line.change, line.decimals);
        brief = QStringLiteral("Δ ") + numberText(*line.change.value, {}, line.decimals);
        if (!range.isEmpty())
            brief += QStringLiteral(" ± ") + numberText(*line.change.value - line.change.low, {}, line.decimals);
        const QString change = quantityText(line.change, line.unit, line.decimals);
        tip += QStringLiteral(": ") + PhaseRows::tr("change %1").arg(change);
        if (!range.isEmpty()) tip += QStringLiteral(" (%1)").arg(range);
    }
    tip += QLatin1Char('\n') + phaseNote();
    return {{line.name, quantityText(line.other, line.unit, line.decimals), brief},
            tip,
            QStringLiteral("phase/") + line.name,
            known ? Tone::Normal : Tone::Muted,
            {},
            false,
            true};
}

}  // namespace

void addPhaseRows(Table& table, const CaseData& data) {
    const auto lines = phaseLines(data);
    if (lines.empty()) return;
    const QString title = PhaseRows::tr("Other phase: %1").arg(heartPhaseText(data.otherPhase->percentRR));
    table.rows.push_back({{title, {}, {}}, {}, QStringLiteral("phase"), Tone::Normal, {}, true, true});
    for (const PhaseLine& line : lines) table.rows.push_back(rowOf(line));
}

}  // namespace tavr
