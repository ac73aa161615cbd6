#pragma once
#include "core/geometry/plane.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace tavr {

/// How a line is meant; the shell chooses the colours.
enum class Tone { Normal, Good, Caution, Bad, Muted };

/// One line of any table of the desk. Every table is a pure function from the case to these (case_tables.h).
struct TableRow {
    QStringList cells;
    QString toolTip;
    QString key;  ///< what the line is about: a device id, a landmark's name …
    Tone tone = Tone::Normal;
    std::optional<PlaneFrame> plane;  ///< where the views go when the line is clicked
    bool heading = false;             ///< spans all columns, cannot be selected
    bool enabled = true;
};

struct Table {
    QStringList headers;
    std::vector<TableRow> rows;
};

/// Shows a Table; column 0 is left-aligned text, numeric columns stand right. While the shape stays the same only the
/// changed lines are announced, so that selection and scroll position survive dragging a landmark.
class TableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { HeadingRole = Qt::UserRole + 1, ToneRole, KeyRole };

    /// `textColumns`: columns besides the first that hold words, not numbers.
    explicit TableModel(std::vector<int> textColumns = {}, QObject* parent = nullptr);
    void show(Table table);
    const Table& table() const { return table_; }
    std::optional<PlaneFrame> planeOf(int row) const;
    QString keyOf(int row) const;
    int rowOf(const QString& key) const;  ///< −1: no such line

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    int alignmentOf(int column) const;
    bool sameShape(const Table& other) const;
    const TableRow* rowAt(int row) const;
    Table table_;
    std::vector<int> textColumns_;
};

}  // namespace tavr
