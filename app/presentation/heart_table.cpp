// The heart at the desk: each structure with its volume, its state and why.
#include "app/presentation/case_tables.h"
#include "app/presentation/text.h"
#include "planning/report/heart_list.h"

#include <QCoreApplication>

namespace tavr {
namespace {

struct HeartTableText {
    Q_DECLARE_TR_FUNCTIONS(HeartTable)
};

Tone toneOf(StructureState state) {
    return state == StructureState::Found           ? Tone::Normal
           : state == StructureState::PartlyCovered ? Tone::Caution
                                                    : Tone::Muted;
}

TableRow rowOf(const HeartLine& line) {
    QString state = line.stateText;
    if (!line.more.isEmpty()) state += QStringLiteral("; ") + line.more;
    const QString all = line.reason.isEmpty() ? state : state + QStringLiteral("; ") + line.reason;
    if (!line.mark.isEmpty()) state += QStringLiteral("  ") + line.mark;
    const int decimals = line.label >= kAorticWall ? 1 : 0;
    return {{line.name, quantityText(line.volumeMl, QStringLiteral("mL"), decimals),
             intervalText(line.volumeMl, decimals), state},
            all,
            QString::fromLatin1(nameOf(line.label)),
            toneOf(line.state),
            {},
            false,
            true};
}

TableRow remark(const QString& text) {
    return {{text, {}, {}, {}}, text, QStringLiteral("remark"), Tone::Muted, {}, false, true};
}

}  // namespace

Table heartTable(const CaseData& data) {
    Table table{{HeartTableText::tr("Structure"), HeartTableText::tr("Volume"), HeartTableText::tr("90 % interval"),
                 HeartTableText::tr("State")},
                {}};
    if (!data.heart) {
        if (data.root) table.rows.push_back(remark(HeartTableText::tr("The heart around the root is not segmented.")));
        return table;
    }
    const auto lines = heartLines(*data.heart);
    if (const QString stale = staleHeart(*data.heart, data.root.get()); !stale.isEmpty()) {
        table.rows.push_back(remark(stale));
        table.rows.back().tone = Tone::Caution;
    }
    for (const HeartLine& line : lines) table.rows.push_back(rowOf(line));
    for (const QString& reason : heartReasons(lines)) table.rows.push_back(remark(reason));
    table.rows.push_back(remark(heartNote()));
    return table;
}

}  // namespace tavr
