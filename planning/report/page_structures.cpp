// Compact tables of what stands beside the measured root: the heart's structures, and a failed valve.
#include "planning/report/heart_list.h"
#include "planning/report/pages.h"
#include "planning/report/redo_list.h"
#include "planning/report/table.h"

#include <algorithm>

namespace tavr::report {
namespace {

constexpr double kSmall = 6.5;

QString valueText(const Quantity& q, const QString& unit, int decimals) {
    QString text = quantityText(q, unit, decimals);
    if (const QString range = intervalText(q, decimals); !range.isEmpty()) text += QStringLiteral(" (%1)").arg(range);
    return text;
}

void remark(Sheet& s, const QString& text) {
    const Style style{kSmall, false, ink::grey, true};
    s.ensure(s.textHeight(Sheet::kInner, text, style) + 1.0);
    s.y += s.text(Sheet::kLeft, s.y + 1.0, Sheet::kInner, text, style);
}

std::vector<Cell> heartCells(const HeartLine& line) {
    const bool missing = line.state == StructureState::Missing;
    QString state = line.stateText;
    if (!line.more.isEmpty()) state += QStringLiteral("; ") + line.more;
    if (!line.mark.isEmpty()) state += QStringLiteral("  ") + line.mark;
    return {{line.name},
            {valueText(line.volumeMl, QStringLiteral("mL"), line.label >= kAorticWall ? 1 : 0), !missing},
            {state, false,
             missing                               ? ink::grey
             : line.state == StructureState::Found ? ink::text
                                                   : ink::warn}};
}

/// Value with its interval, or why there is none.
Cell redoCell(const RedoLine& line) {
    if (!line.riskClass.empty())
        return {QStringLiteral("%1: %2").arg(line.text, line.definition), true, riskColour(line.riskClass)};
    const Quantity& q = line.quantity;
    if (noGapLeft(q)) return {sentence(q.note), true, ink::bad};
    QString text = redoValueText(line);
    if (const QString range = intervalText(q, 1); !range.isEmpty()) text += QStringLiteral(" (%1)").arg(range);
    return q.known() ? Cell{text, true} : Cell{QStringLiteral("– ") + sentence(q.note), false, ink::grey};
}

/// The lines before the coronaries, side by side.
void redoPlaneTable(Sheet& s, const std::vector<RedoLine>& lines, std::size_t common) {
    std::vector<Column> columns;
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < common; ++i) {
        columns.push_back({Sheet::kInner / double(common), Qt::AlignLeft, lines[i].name});
        cells.push_back(redoCell(lines[i]));
    }
    Table table(std::move(columns), kSmall);
    table.row(std::move(cells));
    table.draw(s);
}

}  // namespace

void heartSection(Sheet& s, const CaseData& data, bool compact) {
    if (!data.heart) return;
    s.heading(Report::tr("Heart"), 35.0);
    const QString structure = Report::tr("Structure"), volume = Report::tr("Volume (90 %)"),
                  state = Report::tr("State");
    Table table({{25.0, Qt::AlignLeft, structure},
                 {27.0, Qt::AlignLeft, volume},
                 {23.0, Qt::AlignLeft, state},
                 {30.0, Qt::AlignLeft, structure},
                 {27.0, Qt::AlignLeft, volume},
                 {48.0, Qt::AlignLeft, state}},
                kSmall);
    const auto lines = heartLines(*data.heart);
    const std::size_t half = (lines.size() + 1) / 2;
    for (std::size_t i = 0; i < half; ++i) {
        std::vector<Cell> cells = heartCells(lines[i]);
        const std::vector<Cell> right =
            i + half < lines.size() ? heartCells(lines[i + half]) : std::vector<Cell>(3, Cell{});
        cells.insert(cells.end(), right.begin(), right.end());
        table.row(std::move(cells));
    }
    table.draw(s);
    if (const QStringList reasons = heartReasons(lines); !reasons.isEmpty())
        remark(s, reasons.join(QStringLiteral("   ")));
    if (const QString stale = staleHeart(*data.heart, data.root.get()); !stale.isEmpty()) remark(s, stale);
    if (!compact) remark(s, heartNote());
    s.y += 4.0;
}

void redoSection(Sheet& s, const CaseData& data) {
    if (!data.redo) return;
    s.heading(Report::tr("Failed valve: %1").arg(failedValveText(data.redo->failed, data.catalogue)), 45.0);
    const auto lines = redoLines(*data.redo);
    if (!lines.empty()) {
        const auto isLeft = [](const RedoLine& line) { return line.coronary == 0; };
        const auto first = std::find_if(lines.begin(), lines.end(), isLeft);
        const auto each = std::ptrdiff_t(std::count_if(lines.begin(), lines.end(), isLeft));
        redoPlaneTable(s, lines, std::size_t(first - lines.begin()));
        Table table({{48.0, Qt::AlignLeft, Report::tr("Redo")},
                     {66.0, Qt::AlignLeft, QLatin1String(kCoronaryNames[0])},
                     {66.0, Qt::AlignLeft, QLatin1String(kCoronaryNames[1])}},
                    kSmall);
        for (auto left = first; left != first + each; ++left)
            table.row({{left->shortName}, redoCell(*left), redoCell(left[each])});
        table.draw(s);
    }
    remark(s, redoRemarks(*data.redo).join(QStringLiteral(" ")));
    s.y += 4.0;
}

}  // namespace tavr::report
