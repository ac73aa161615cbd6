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
    QString change;
    if (line.change.known()) {
        change = PhaseRows::tr("change %1").arg(quantityText(line.change, line.unit, line.decimals));
        if (const QString range = intervalText(line.change, line.decimals); !range.isEmpty())
            change += QStringLiteral(" (%1)").arg(range);
    }
    QString tip = change.isEmpty() ? line.name : line.name + QStringLiteral(": ") + change;
    tip += QLatin1Char('\n') + phaseNote();
    return {{line.name, quantityText(line.other, line.unit, line.decimals), change},
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
