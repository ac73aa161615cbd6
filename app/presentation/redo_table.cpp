// A failed valve at the desk: neo-skirt, VTSTJ, and VTC, VTA and class of each coronary.
#include "app/presentation/case_tables.h"
#include "app/presentation/text.h"
#include "planning/report/redo_list.h"
#include "planning/report/texts.h"

#include <QCoreApplication>

namespace tavr {
namespace {

struct RedoTableText {
    Q_DECLARE_TR_FUNCTIONS(RedoTable)
};

Tone toneOf(const RedoLine& line) {
    if (line.riskClass == "high") return Tone::Bad;
    if (line.riskClass == "intermediate") return Tone::Caution;
    if (line.riskClass == "low") return Tone::Good;
    if (noGapLeft(line.quantity)) return Tone::Bad;
    return line.quantity.known() ? Tone::Normal : Tone::Muted;
}

TableRow rowOf(const RedoLine& line) {
    const bool word = !line.riskClass.empty();
    const Quantity& q = line.quantity;
    const QString value = word ? line.text : redoValueText(line);
    const QString beside = word ? line.definition : q.known() ? intervalText(q, 1) : sentence(q.note);
    return {{line.name, value, beside}, line.definition, line.key, toneOf(line), line.plane, false, true};
}

}  // namespace

Table redoTable(const CaseData& data) {
    Table table{
        {RedoTableText::tr("Failed valve"), RedoTableText::tr("Value"), RedoTableText::tr("90 % interval, or why")},
        {}};
    if (!data.redo) return table;
    for (const RedoLine& line : redoLines(*data.redo)) table.rows.push_back(rowOf(line));
    for (const QString& text : redoRemarks(*data.redo))
        table.rows.push_back({{text, {}, {}}, text, QStringLiteral("remark"), Tone::Muted, {}, false, true});
    return table;
}

}  // namespace tavr
