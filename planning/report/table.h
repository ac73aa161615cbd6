#pragma once
#include "planning/report/sheet.h"

#include <vector>

namespace tavr::report {

struct Cell {
    QString text;
    bool bold = false;
    QColor colour = ink::text;
};

struct Column {
    double width;  ///< mm
    Qt::Alignment align;
    QString title;
};

/// A table that wraps its cells, breaks over pages and repeats its head.
class Table {
public:
    Table(std::vector<Column> columns, double points) : columns_(std::move(columns)), points_(points) {}
    void row(std::vector<Cell> cells, const QColor& fill = QColor());
    /// One line over all columns, to group the rows below it.
    void group(const QString& title);
    void note(const QString& text);
    /// Draws at the sheet's cursor and moves it below; `thisPageOnly`: what finds no room here is left out.
    void draw(Sheet& sheet, bool thisPageOnly = false) const;

private:
    struct Row {
        std::vector<Cell> cells;
        QColor fill;
        bool spans = false;
    };
    double height(const Sheet& sheet, const Row& row) const;
    void drawRow(Sheet& sheet, const Row& row) const;
    Row head() const;
    void drawHead(Sheet& sheet) const;
    double headHeight(const Sheet& sheet) const;
    double needed(const Sheet& sheet, std::size_t row) const;  ///< mm that the row must find on its page
    Style style(const Cell& cell) const { return {points_, cell.bold, cell.colour, true}; }

    std::vector<Column> columns_;
    double points_;
    std::vector<Row> rows_;
};

}  // namespace tavr::report
