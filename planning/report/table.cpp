#include "planning/report/table.h"

#include "core/base/check.h"

#include <algorithm>

namespace tavr::report {
namespace {

constexpr double kPadX = 1.0, kPadY = 0.55;  // mm inside a cell

}  // namespace

void Table::row(std::vector<Cell> cells, const QColor& fill) {
    TAVR_CHECK(cells.size() == columns_.size());
    rows_.push_back({std::move(cells), fill, false});
}

void Table::group(const QString& title) {
    rows_.push_back({{Cell{title, true, ink::accent}}, ink::pale, true});
}

void Table::note(const QString& text) {
    rows_.push_back({{Cell{text, false, ink::grey}}, QColor(), true});
}

double Table::height(const Sheet& sheet, const Row& r) const {
    if (r.spans) return sheet.textHeight(Sheet::kInner - 2 * kPadX, r.cells[0].text, style(r.cells[0])) + 2 * kPadY;
    double h = 0.0;
    for (std::size_t i = 0; i < r.cells.size(); ++i)
        h = std::max(h, sheet.textHeight(columns_[i].width - 2 * kPadX, r.cells[i].text, style(r.cells[i])));
    return h + 2 * kPadY;
}

void Table::drawRow(Sheet& sheet, const Row& r) const {
    const double h = height(sheet, r);
    double width = 0.0;
    for (const Column& c : columns_) width += c.width;
    if (r.fill.isValid()) sheet.fill(Sheet::kLeft, sheet.y, width, h, r.fill);
    double x = Sheet::kLeft;
    if (r.spans) {
        sheet.text(x + kPadX, sheet.y + kPadY, width - 2 * kPadX, r.cells[0].text, style(r.cells[0]));
    } else {
        for (std::size_t i = 0; i < r.cells.size(); ++i) {
            sheet.text(x + kPadX, sheet.y + kPadY, columns_[i].width - 2 * kPadX, r.cells[i].text, style(r.cells[i]),
                       columns_[i].align);
            x += columns_[i].width;
        }
    }
    sheet.y += h;
    sheet.line(Sheet::kLeft, sheet.y, Sheet::kLeft + width, sheet.y, ink::rule, 0.1);
}

Table::Row Table::head() const {
    Row row;
    for (const Column& c : columns_) row.cells.push_back({c.title, true, ink::grey});
    return row;
}

void Table::drawHead(Sheet& sheet) const {
    drawRow(sheet, head());
}

double Table::needed(const Sheet& sheet, std::size_t i) const {
    const bool group = rows_[i].spans && rows_[i].fill.isValid() && i + 1 < rows_.size();
    return height(sheet, rows_[i]) + (group ? height(sheet, rows_[i + 1]) : 0.0);  // no group title alone at the foot
}

double Table::headHeight(const Sheet& sheet) const {
    return height(sheet, head());
}

void Table::draw(Sheet& sheet, bool thisPageOnly) const {
    if (!rows_.empty()) sheet.ensure(headHeight(sheet) + needed(sheet, 0));  // no head alone at the foot
    drawHead(sheet);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (sheet.y + needed(sheet, i) > Sheet::kBottom) {
            if (thisPageOnly) return;
            sheet.newPage();
            drawHead(sheet);
        }
        drawRow(sheet, rows_[i]);
    }
}

}  // namespace tavr::report
