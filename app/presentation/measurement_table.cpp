// The measurement table: the report's list of quantities, as rows that a click can follow to their plane.
#include "app/presentation/case_tables.h"
#include "app/presentation/text.h"
#include "planning/report/texts.h"

#include <QCoreApplication>

namespace tavr {
namespace {

struct MeasurementText {
    Q_DECLARE_TR_FUNCTIONS(Measurements)
};

TableRow rowOf(const QuantityLine& line, const QString& group) {
    const bool known = line.view || !line.text.isEmpty() || line.quantity.known();
    QString tip = line.definition;
    if (!known && !line.quantity.note.empty()) tip += QLatin1Char('\n') + sentence(line.quantity.note);
    const QString value = line.view              ? viewText(*line.view)
                          : !line.text.isEmpty() ? line.text
                                                 : quantityText(line.quantity, line.unit, line.decimals);
    const QString interval = line.view ? line.viewRange : intervalText(line.quantity, line.decimals);
    return {{line.name, value, interval},
            tip,
            group + QLatin1Char('/') + line.name,
            known ? Tone::Normal : Tone::Muted,
            line.plane,
            false,
            true};
}

}  // namespace

Table measurementTable(const Measurements* m, bool bicuspid) {
    Table table{
        {MeasurementText::tr("Measurement"), MeasurementText::tr("Value"), MeasurementText::tr("90 % interval")}, {}};
    if (!m) return table;
    if (bicuspid) table.rows.push_back(bicuspidRow());
    for (const QuantityGroup& group : quantityGroups(*m)) {
        const QString key = QString::number(table.rows.size());
        table.rows.push_back({{group.title, {}, {}}, {}, key, Tone::Normal, {}, true, true});
        for (const QuantityLine& line : group.lines) table.rows.push_back(rowOf(line, key));
    }
    return table;
}

}  // namespace tavr
