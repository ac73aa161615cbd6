// The way of the sheath: one compact table, only where it was measured.
#include "planning/access/access.h"
#include "planning/report/access_list.h"
#include "planning/report/pages.h"
#include "planning/report/pictures.h"
#include "planning/report/table.h"

#include <algorithm>

namespace tavr::report {
namespace {

QString valueText(const AccessLine& line, std::size_t side) {
    QString text = quantityText(line.sides[side], line.unit, line.decimals);
    if (const QString range = intervalText(line.sides[side], line.decimals); !range.isEmpty())
        text += QStringLiteral(" (%1)").arg(range);
    return text;
}

Cell sheathCell(const SheathFit& fit, std::size_t side) {
    const int concern = sheathConcern(fit, side);
    return {sheathText(fit, side), concern > 0, concern == 2 ? ink::bad : concern == 1 ? ink::warn : ink::text};
}

/// The devices that the plan places, or the one it names.
std::vector<SheathFit> planned(const CaseData& data) {
    std::vector<SheathFit> out;
    for (SheathFit& fit : sheathFits(data.catalogue, *data.access)) {
        const bool placed = std::any_of(data.implants.begin(), data.implants.end(),
                                        [&](const ImplantAssessment& a) { return a.choice.deviceId == fit.deviceId; });
        if (placed || fit.deviceId == data.plan.selectedDevice) out.push_back(std::move(fit));
    }
    return out;
}

/// Two lines of the list side by side.
void pairRow(Table& table, const std::vector<AccessLine>& lines, std::size_t left, std::size_t half) {
    std::vector<Cell> cells;
    for (const std::size_t i : {left, left + half}) {
        const bool there = i < lines.size();
        cells.push_back({there ? lines[i].name : QString()});
        for (std::size_t side = 0; side < 2; ++side)
            cells.push_back({there ? valueText(lines[i], side) : QString(), true});
    }
    table.row(std::move(cells));
}

void sheathTable(Sheet& s, const CaseData& data, std::size_t most) {
    Table table({{70.0, Qt::AlignLeft, Report::tr("Sheath to artery")},
                 {55.0, Qt::AlignLeft, sideText(0)},
                 {55.0, Qt::AlignLeft, sideText(1)}},
                6.5);
    auto fits = planned(data);
    fits.resize(std::min(fits.size(), most));
    for (const SheathFit& fit : fits) {
        const QString name = QString::fromStdString(fit.name);
        const QString sheath = fit.sheathMm ? Report::tr("Sheath of %1 mm, %2").arg(number(*fit.sheathMm, 1), name)
                                            : Report::tr("Sheath of %1: not published").arg(name);
        table.row({{sheath, true}, sheathCell(fit, 0), sheathCell(fit, 1)});
    }
    if (!fits.empty()) table.draw(s);
}

}  // namespace

void accessSection(Sheet& s, const CaseData& data, bool compact) {
    if (!data.access) return;
    s.heading(Report::tr("Access route"), 30.0);
    std::vector<Column> columns;
    for (int half = 0; half < 2; ++half) {
        columns.push_back({36.0, Qt::AlignLeft, half == 0 ? Report::tr("Ilio-femoral arteries") : QString()});
        for (std::size_t side = 0; side < 2; ++side) columns.push_back({27.0, Qt::AlignLeft, sideText(side)});
    }
    Table table(std::move(columns), 6.5);
    const auto lines = accessLines(*data.access);
    const std::size_t half = (lines.size() + 1) / 2;
    for (std::size_t i = 0; i < half; ++i) pairRow(table, lines, i, half);
    table.draw(s);
    constexpr std::size_t kMostDevices = 3;
    sheathTable(s, data, compact ? 1 : kMostDevices);
    QStringList below = accessRemarks(*data.access);
    if (!compact) below << sheathNote();
    if (!below.isEmpty())
        s.y += s.text(Sheet::kLeft, s.y + 1.0, Sheet::kInner, below.join(QStringLiteral(" ")),
                      {6.5, false, ink::grey, true});
    s.y += 4.0;
}

}  // namespace tavr::report
